package org.cellclaims.cli.bench;

/// One measured figure.
///
/// @param name what was measured
/// @param value number with unit
/// @param note how, and what it is to be held against
public record Figure(String name, String value, String note) {}
