using AgentEvents.Cli.Compilation;
using AgentEvents.Cli.Reporting;

namespace AgentEvents.Cli.Validation.Captures;

/// <summary>Judges the bodies of recorded traffic, each by the schema that the provider's OpenAPI document has for it.</summary>
/// <param name="limits">The limits.</param>
internal sealed class CaptureJudge(DocumentLimits limits)
{
    /// <summary>Judges a capture.</summary>
    /// <param name="item">Where it comes from.</param>
    /// <param name="utf8">The capture.</param>
    /// <exception cref="CannotRunException">It is no capture, or nothing in it is for a provider that we know: silence would look like success.</exception>
    public Subject Judge(InputItem item, byte[] utf8)
    {
        var bodies = CaptureReader.Read(item.Name, utf8);
        if (bodies.Count == 0)
        {
            var templates = string.Join(", ", ProviderOperations.All.Select(o => $"{o.Method} {o.Template}"));
            throw new CannotRunException($"{item.Name}: holds no body of a known operation ({templates})");
        }

        var findings = new List<Finding>();
        var invalid = 0;
        var isTruncated = false;
        foreach (var body in bodies)
        {
            var validator = BuiltInSchemas.Find(body.Schema) ?? throw new InvalidOperationException("an OpenAPI document names a schema that is not built in");
            if (validator.IsValid(body.Bytes, limits.Validation.MaxDepth))
            {
                continue;
            }

            invalid++;
            var room = limits.Validation.MaxViolations - findings.Count;
            var result = validator.Validate(body.Bytes, limits.Validation with { MaxViolations = Math.Max(1, room) });
            isTruncated |= result.IsTruncated || room <= 0;
            findings.AddRange(result.Violations.Take(room).Select(v => ViolationFinding.Of(v, body.Bytes, limits.ShowValues) with { Part = body.Part }));
            if (limits.FailFast)
            {
                break;
            }
        }

        return new Subject { Name = item.Name, File = item.File, Unit = "body", Count = bodies.Count, BadCount = invalid, Findings = findings, IsTruncated = isTruncated };
    }
}
