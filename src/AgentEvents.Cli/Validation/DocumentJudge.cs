using System.Text;
using AgentEvents.Cli.Reporting;
using AgentEvents.Models.Catalogue;
using AgentEvents.Models.Validation;

namespace AgentEvents.Cli.Validation;

/// <summary>Judges files that are one document each.</summary>
/// <param name="validator">The schema.</param>
/// <param name="limits">The limits.</param>
internal sealed class DocumentJudge(DocumentValidator validator, DocumentLimits limits)
{
    /// <summary>Judges a document.</summary>
    /// <param name="item">Where it comes from.</param>
    /// <param name="bytes">What it is.</param>
    public (Subject Subject, ValidationResult Result) Judge(InputItem item, byte[] bytes)
    {
        var result = validator.Validate(bytes, limits.Validation);
        var lines = new LineFinder(bytes);
        var subject = new Subject
        {
            Name = item.Name,
            File = item.File,
            Unit = "document",
            Count = 1,
            BadCount = result.IsValid ? 0 : 1,
            Findings = [.. result.Violations.Select(violation => At(
                ViolationFinding.Of(violation, bytes, limits.ShowValues),
                lines.Find(violation.ByteOffset)))],
            IsTruncated = result.IsTruncated,
        };
        return (subject, result);
    }

    private static Finding At(Finding finding, (long Line, long Column) place) => finding with { Line = place.Line, Column = place.Column };

    /// <summary>Says in which line a byte stands. Violations mostly come in the order of the document, so it goes on from where it was.</summary>
    private sealed class LineFinder(byte[] document)
    {
        private int _lineStart;
        private long _line = 1;

        public (long Line, long Column) Find(int offset)
        {
            if (offset < _lineStart)
            {
                (_lineStart, _line) = (0, 1);
            }

            var before = document.AsSpan(_lineStart, Math.Min(offset, document.Length) - _lineStart);
            _line += before.Count((byte)'\n');
            var inLine = before[(before.LastIndexOf((byte)'\n') + 1)..];
            _lineStart += before.Length - inLine.Length;
            return (_line, 1L + Encoding.UTF8.GetCharCount(inLine));
        }
    }
}
