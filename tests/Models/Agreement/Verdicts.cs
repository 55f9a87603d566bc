using System.Text;
using System.Text.Json;
using AgentEvents.Models.Tests.Corpus;
using AgentEvents.Models.Tests.Json;
using AgentEvents.Models.Validation;

namespace AgentEvents.Models.Tests.Agreement;

/// <summary>Asks every entry point of a model about one document, and finds where two of them do not say the same.</summary>
internal static class Verdicts
{
    /// <summary>What the entry points disagree about; null if they agree.</summary>
    /// <param name="model">The model.</param>
    /// <param name="utf8">The document.</param>
    /// <param name="isValid">What they agree on.</param>
    public static string? Disagreement(ModelCase model, byte[] utf8, out bool isValid)
    {
        isValid = model.IsValid(utf8);
        var all = model.Validate(utf8);
        var parsed = model.TryParse(utf8, out var value);
        var explained = model.TryParse(utf8, out var sameValue, out var result);
        var problem =
            all.IsValid != isValid ? "Validate"
            : parsed != isValid || (value is not null) != isValid ? "TryParse"
            : explained != isValid || (sameValue is not null) != isValid || !Equals(value, sameValue) ? "TryParse with a result"
            : !result.Equals(all) ? "the result of TryParse"
            : model.Validate(utf8, new ValidationOptions { MaxViolations = 1 }).IsValid != isValid ? "Validate with a limit"
            : SerializerProblem(model, utf8, isValid, value)
            ?? ValueProblem(model, value)
            ?? ViolationProblem(all, utf8);
        return problem is null ? null : $"{model}, valid: {isValid}, but not so {problem}: {all} in {Print(utf8)}";
    }

    private static string? SerializerProblem(ModelCase model, byte[] utf8, bool isValid, object? value)
    {
        try
        {
            var deserialized = model.Deserialize(utf8);

            // JsonSerializer makes null of null before any converter is asked.
            var isNull = deserialized is null && Encoding.UTF8.GetString(utf8).Trim(' ', '\t', '\r', '\n') == "null";
            return isNull || (isValid && Equals(deserialized, value)) ? null : "JsonSerializer";
        }
        catch (JsonException)
        {
            return isValid ? "JsonSerializer, which throws" : null;
        }
    }

    private static string? ValueProblem(ModelCase model, object? value)
    {
        if (value is null)
        {
            return null;
        }

        var written = model.Write(value);
        return !model.IsValid(written) ? "what is written back, which is not valid"
            : !model.Parse(written).Equals(value) ? "what is written back, which reads as something else"
            : null;
    }

    private static string? ViolationProblem(ValidationResult all, byte[] utf8)
    {
        using var document = StrictDocument(utf8);
        var last = 0;
        foreach (var violation in all.Violations)
        {
            if (violation.ByteOffset < last || violation.ByteOffset > utf8.Length)
            {
                return $"offset {violation.ByteOffset}, which is behind the end or before its predecessor";
            }

            last = violation.ByteOffset;
            // The schema that is the boolean false has no keyword to point at, and JSON itself is no schema.
            var isOfSchema = violation.Keyword != "false" && !violation.Keyword.StartsWith("json", StringComparison.Ordinal);
            if (violation.Message.Length == 0
                || (isOfSchema && !violation.AbsoluteKeywordLocation.EndsWith("/" + violation.Keyword, StringComparison.Ordinal)))
            {
                return $"the description of {violation.Keyword} at {violation.AbsoluteKeywordLocation}";
            }

            if (document is not null && !InstancePointer.Resolves(document.RootElement, violation.InstanceLocation))
            {
                return $"pointer {violation.InstanceLocation}, which leads nowhere";
            }
        }

        return null;
    }

    // JsonDocument alone lets ill-formed UTF-8 pass.
    private static JsonDocument? StrictDocument(byte[] utf8) => StrictReader.Accepts(utf8, null, out _) ? JsonDocument.Parse(utf8) : null;

    private static string Print(byte[] utf8) => $"{Encoding.Latin1.GetString(utf8)} (base64 {Convert.ToBase64String(utf8)})";
}
