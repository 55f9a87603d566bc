using System.Globalization;

namespace AgentEvents.Cli.Validation;

/// <summary>
/// Shows how far a long stream is, on one line that is painted over. For a person at a terminal only: a log would keep every state of it.
/// </summary>
/// <param name="output">The terminal.</param>
internal sealed class LineProgress(TextWriter output) : IDisposable
{
    private const string ClearLine = "\r\u001b[K";

    /// <summary>Shows a state.</summary>
    /// <param name="lines">How many lines are done.</param>
    /// <param name="bytes">How many bytes have been read.</param>
    /// <param name="invalid">How many lines are invalid.</param>
    public void Show(long lines, long bytes, long invalid)
    {
        output.Write(string.Create(CultureInfo.InvariantCulture, $"{ClearLine}{lines:N0} lines, {bytes / 1e6:N0} MB, {invalid:N0} invalid"));
        output.Flush();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        output.Write(ClearLine);
        output.Flush();
    }
}
