using System.Globalization;
using System.Text;
using System.Text.Json;
using AgentEvents.Generator.Values;

namespace AgentEvents.Cli.Verification.Judging;

/// <summary>A text of <c>x-echo</c>, filled in from a request and a status.</summary>
internal sealed record EchoText
{
    private const string Optional = ":optional";
    private const string Masked = ":masked";
    private const int LeastUnmasked = 2;

    /// <summary>The text with the places in the request that fill it, in braces.</summary>
    public required string Form { get; init; }

    /// <summary>What the member has to hold. It may come from the request: nothing for a message, unless <see cref="IsFixed"/>.</summary>
    public string Expected { get; private init; } = "";

    /// <summary>Whether nothing in it comes from the request.</summary>
    public bool IsFixed { get; private init; } = true;

    /// <summary>Whether the request does not have what it repeats.</summary>
    public bool IsMissing { get; private init; }

    private bool IsFree { get; init; }

    private bool IsMasked { get; init; }

    /// <summary>Fills in a text.</summary>
    /// <param name="source">The text.</param>
    /// <param name="form">The request's JSON form; null if the request could not be read, which frees what depends on it.</param>
    /// <param name="status">The status of the answer.</param>
    public static EchoText Of(string source, JsonElement? form, int status)
    {
        var expected = new StringBuilder();
        var (isFixed, isMissing, isFree, isMasked) = (true, false, false, false);
        var rest = source.AsSpan();
        while (rest.IndexOf('{') is >= 0 and var start && rest[start..].IndexOf('}') is > 0 and var length)
        {
            expected.Append(rest[..start]);
            var expression = rest[(start + 1)..(start + length)].ToString();
            rest = rest[(start + length + 1)..];
            if (expression == "$statusCode")
            {
                expected.Append(CultureInfo.InvariantCulture, $"{status}");
                continue;
            }

            var isOptional = expression.EndsWith(Optional, StringComparison.Ordinal);
            isMasked |= expression.EndsWith(Masked, StringComparison.Ordinal);
            var value = form is null ? null : At(form.Value, expression.Split(':')[0]);
            isFixed = false;
            isFree |= form is null || (isOptional && value is null);
            isMissing |= value is null && !isOptional;
            expected.Append(value);
        }

        return new EchoText
        {
            Form = source.Replace(Optional, "", StringComparison.Ordinal).Replace(Masked, "", StringComparison.Ordinal),
            Expected = expected.Append(rest).ToString(),
            IsFixed = isFixed,
            IsMissing = isMissing && !isFree,
            IsFree = isFree,
            IsMasked = isMasked,
        };
    }

    /// <summary>The text of a member: a string's own, of anything else its JSON; null if there is none.</summary>
    /// <param name="document">The document.</param>
    /// <param name="pointer">A JSON Pointer.</param>
    public static string? At(JsonElement document, string pointer)
    {
        var value = document;
        foreach (var name in JsonPointer.Split(pointer) ?? [])
        {
            value = value.ValueKind switch
            {
                JsonValueKind.Object => value.TryGetProperty(name, out var member) ? member : default,
                JsonValueKind.Array =>
                    int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < value.GetArrayLength()
                        ? value[index]
                        : default,
                _ => default,
            };
        }

        return value.ValueKind switch
        {
            JsonValueKind.Undefined => null,
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number when value.TryGetDecimal(out var number) =>
                number.ToString("0.#############################", CultureInfo.InvariantCulture),
            _ => value.GetRawText(),
        };
    }

    /// <summary>Whether a member may hold this.</summary>
    /// <param name="found">The text of the member.</param>
    public bool Takes(string found) => IsFree || (!IsMissing && (found == Expected || (IsMasked && IsMask(found))));

    // A mask that leaves nothing to recognise would be that of every value.
    private bool IsMask(string found) => found.Count(c => char.IsLetterOrDigit(c) && c != 'X') >= LeastUnmasked
        && found.Length == Expected.Length
        && found.Zip(Expected).All(pair => pair.First == pair.Second || pair.First == 'X');
}
