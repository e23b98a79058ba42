package org.ansinh.documentation.html;

/// A file of the documentation.
///
/// @param path below the top folder, with `/`
public record Page(String path, String text) {}
