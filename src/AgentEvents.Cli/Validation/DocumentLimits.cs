using AgentEvents.Models.Validation;

namespace AgentEvents.Cli.Validation;

/// <summary>How documents are looked at, whatever they come in.</summary>
/// <param name="Validation">How many violations are listed, and how deep a document may be.</param>
/// <param name="MaxLineBytes">How long a line of a stream may be.</param>
/// <param name="FailFast">Whether the first violation ends everything.</param>
/// <param name="ShowValues">Whether the values concerned are shown.</param>
/// <param name="AllowEmpty">Whether a stream may hold no document.</param>
internal sealed record DocumentLimits(ValidationOptions Validation, int MaxLineBytes, bool FailFast, bool ShowValues, bool AllowEmpty = false)
{
    /// <summary>How long a line may be unless it is said: 16 MiB.</summary>
    public const int StandardLineBytes = 16 * 1024 * 1024;
}
