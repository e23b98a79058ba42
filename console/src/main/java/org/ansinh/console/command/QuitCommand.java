package org.ansinh.console.command;

import picocli.CommandLine.Model.CommandSpec;

/// Leaves.
final class QuitCommand implements Command {
  @Override
  public String name() {
    return "quit";
  }

  @Override
  public String summary() {
    return "leave (so does Ctrl-D)";
  }

  @Override
  public CommandSpec spec() {
    return Options.spec(this);
  }

  @Override
  public Outcome run(Request request, Context context) {
    return Outcome.LEAVE;
  }
}
