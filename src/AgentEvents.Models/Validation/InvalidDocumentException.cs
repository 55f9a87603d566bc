using System.Text;
using System.Text.Json;

namespace AgentEvents.Models.Validation;

/// <summary>A document that was asked to be valid is not. The message names places and rules, never values.</summary>
/// <remarks>
/// <para>It is a <see cref="JsonException"/>, so that code around <see cref="JsonSerializer"/> and ASP.NET Core treats it as a bad request.</para>
/// <para><see cref="JsonException.Path"/> is the place of the first violation in the whole document, <c>$.events[3].to</c>. A long document that
/// <see cref="JsonSerializer"/> reads from a stream in pieces may have lost its beginning by then: the path ends at the model then,
/// <c>$.events[3]</c>. <see cref="Paths"/> are whole always.</para>
/// </remarks>
public sealed class InvalidDocumentException : JsonException
{
    private const int Shown = 5;

    // Where the document that was validated stands in the one that was read; null as long as only the serializer knows it, which notes it in Path.
    private readonly string? _place;

    /// <summary>Makes the exception for an invalid result.</summary>
    /// <param name="result">What validation found.</param>
    public InvalidDocumentException(ValidationResult result)
        : this(result, JsonPathText.Root)
    {
    }

    /// <summary>Makes the exception for a value inside a document.</summary>
    /// <param name="result">What validation found.</param>
    /// <param name="place">The path of the value; null where the caller does not know it.</param>
    internal InvalidDocumentException(ValidationResult result, string? place)
        : base(null, place is null ? null : PathOfFirst(result, place), null, null)
    {
        Result = result;
        _place = place;
    }

    /// <summary>Everything that validation found. Pointers and byte offsets count from where the model starts.</summary>
    public ValidationResult Result { get; }

    /// <summary>
    /// The place of each violation of <see cref="Result"/>, in their order, in the document that was read, as <see cref="JsonException.Path"/> is
    /// written. Of a result that was made by hand, a member whose name is a number is taken for an element.
    /// </summary>
    public ValueList<string> Paths => Result.Paths.Select(path => Join(Place, path)).ToValueList();

    /// <summary>What is wrong and where; the first few violations if there are many.</summary>
    public override string Message => Describe();

    private string Place => _place ?? Path ?? JsonPathText.Root;

    private static string? PathOfFirst(ValidationResult result, string place)
    {
        ArgumentNullException.ThrowIfNull(result);
        return result.Paths.FirstOrDefault() is { } first ? Join(place, first) : null;
    }

    private static string Join(string place, string path) => place + path[JsonPathText.Root.Length..];

    private string Describe()
    {
        var text = new StringBuilder("The document");
        text.Append(Place == JsonPathText.Root ? "" : " at ").Append(Place == JsonPathText.Root ? "" : Place).Append(" is not valid.");
        int shown = Math.Min(Shown, Result.Violations.Count);
        for (int i = 0; i < shown; i++)
        {
            text.Append(' ').Append(Result.Violations[i]);
            text.Append(text[^1] == '.' ? "" : ".");
        }

        if (Result.IsTruncated || Result.Violations.Count > shown)
        {
            text.Append(" And more.");
        }

        return text.ToString();
    }
}
