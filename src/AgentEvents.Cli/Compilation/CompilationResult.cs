namespace AgentEvents.Cli.Compilation;

/// <summary>What compiling a schema gives: a validator, or the problems because of which there is none.</summary>
/// <param name="Image">The assembly of the validator, for <see cref="CompiledSchema.Load(byte[])"/>.</param>
/// <param name="Problems">What is wrong with the schema and with those that it refers to, as <c>file:line:column: error AESnnnn: …</c>.</param>
internal sealed record CompilationResult(byte[]? Image, IReadOnlyList<string> Problems);
