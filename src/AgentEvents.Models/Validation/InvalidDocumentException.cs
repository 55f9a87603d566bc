using System.Text;
using System.Text.Json;

namespace AgentEvents.Models.Validation;

/// <summary>A document that was asked to be valid is not. The message names places and rules, never values.</summary>
/// <remarks>It is a <see cref="JsonException"/>, so that code around <see cref="JsonSerializer"/> and ASP.NET Core treats it as a bad request.</remarks>
public sealed class InvalidDocumentException : JsonException
{
    private const int Shown = 5;

    /// <summary>Makes the exception for an invalid result.</summary>
    /// <param name="result">What validation found.</param>
    public InvalidDocumentException(ValidationResult result)
        : base(Describe(result), result.Violations.Count == 0 ? null : result.Violations[0].InstanceLocation, null, null)
    {
        Result = result;
    }

    /// <summary>Everything that validation found.</summary>
    public ValidationResult Result { get; }

    private static string Describe(ValidationResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var text = new StringBuilder("The document is not valid.");
        int shown = Math.Min(Shown, result.Violations.Count);
        for (int i = 0; i < shown; i++)
        {
            text.Append(' ').Append(result.Violations[i]);
            text.Append(text[^1] == '.' ? "" : ".");
        }

        if (result.IsTruncated || result.Violations.Count > shown)
        {
            text.Append(" And more.");
        }

        return text.ToString();
    }
}
