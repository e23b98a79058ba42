package org.ansinh.console.command;

/// How a command ended, if it could do what it was asked.
public enum Outcome {
  /// All went well.
  DONE,
  /// The policy, a test or a check failed; what failed has been reported.
  FAILED,
  /// The reader wants to leave.
  LEAVE
}
