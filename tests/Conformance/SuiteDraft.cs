using AgentEvents.Generator.Resolution;

namespace AgentEvents.Conformance;

/// <summary>A draft in the suite, and how many cases it has there.</summary>
/// <param name="Folder">Its folder below <c>tests</c>.</param>
/// <param name="Dialect">What its schemas mean.</param>
/// <param name="Required">The cases that every implementation has to pass.</param>
/// <param name="Optional">The cases of its folder <c>optional</c>.</param>
/// <param name="Formats">The cases of its folder <c>optional/format</c>, where formats are demands.</param>
internal sealed record SuiteDraft(string Folder, Dialect Dialect, int Required, int Optional, int Formats)
{
    /// <summary>All cases.</summary>
    public int Cases => Required + Optional + Formats;

    /// <summary>Whether a file is one of this draft.</summary>
    /// <param name="file">The file, relative to <c>tests</c>.</param>
    public bool Holds(string file) => file.StartsWith(Folder + "/", StringComparison.Ordinal);
}
