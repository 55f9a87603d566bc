using System.Text;
using AgentEvents.Cli.Reporting;
using AgentEvents.Models.Catalogue;

namespace AgentEvents.Cli.Validation.Lines;

/// <summary>
/// Judges the lines of a chunk. Each gets a bare verdict; only what is invalid is looked at a second time, for the reasons, and only as long as there
/// is room for them.
/// </summary>
/// <param name="validator">The schema.</param>
/// <param name="limits">The limits.</param>
internal sealed class LineJudge(DocumentValidator validator, DocumentLimits limits)
{
    /// <summary>Judges a chunk.</summary>
    /// <param name="chunk">The lines.</param>
    /// <param name="room">How many findings may still be listed.</param>
    public ChunkVerdict Judge(LineChunk chunk, int room)
    {
        var rest = chunk.Lines;
        var maxDepth = limits.Validation.MaxDepth;
        var maxBytes = limits.MaxLineBytes;
        long lines = 0, blank = 0, invalid = 0;
        var isTruncated = false;
        List<Finding>? findings = null;
        while (!rest.IsEmpty)
        {
            var end = rest.IndexOf((byte)'\n');
            var line = end < 0 ? rest : rest[..end];
            rest = end < 0 ? default : rest[(end + 1)..];
            lines++;
            if (line.Length <= maxBytes && validator.IsValid(line, maxDepth))
            {
                continue;
            }

            // Of a line that was cut off only the start is here, blank or not.
            if (!chunk.IsCutOff && IsBlank(line))
            {
                blank++;
                continue;
            }

            invalid++;
            findings ??= [];
            isTruncated |= !List(findings, line, lines, room - findings.Count);
        }

        return new ChunkVerdict(chunk.Number, lines, blank, invalid, findings ?? [], isTruncated);
    }

    private bool List(List<Finding> findings, ReadOnlySpan<byte> line, long number, int room)
    {
        if (room <= 0)
        {
            return false;
        }

        if (line.Length > limits.MaxLineBytes)
        {
            findings.Add(new Finding
            {
                Rule = "max-line-bytes",
                Message = $"the line is longer than {limits.MaxLineBytes} bytes and was not looked at; allow more with --max-line-bytes",
                Line = number,
            });
            return true;
        }

        var result = validator.Validate(line, limits.Validation with { MaxViolations = Math.Min(room, limits.Validation.MaxViolations) });
        foreach (var violation in result.Violations)
        {
            findings.Add(ViolationFinding.Of(violation, line, limits.ShowValues) with
            {
                Line = number,
                Column = 1L + Encoding.UTF8.GetCharCount(line[..violation.ByteOffset]),
            });
        }

        return !result.IsTruncated;
    }

    private static bool IsBlank(ReadOnlySpan<byte> line) => line.IndexOfAnyExcept(" \t\r"u8) < 0;
}
