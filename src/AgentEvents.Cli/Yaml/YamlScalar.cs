using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;
using AgentEvents.Generator.Values;

namespace AgentEvents.Cli.Yaml;

/// <summary>Scalars of YAML 1.2 by its core schema (YAML 1.2.2, 10.3), as JSON.</summary>
internal static partial class YamlScalar
{
    private const string Tag = "tag:yaml.org,2002:";

    /// <summary>A scalar as JSON.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="isPlain">Whether it has neither quotes nor a tag, so that its text says what it is.</param>
    /// <param name="tag">Its tag; empty if it has none.</param>
    /// <returns>JSON; null if JSON has no such value.</returns>
    public static string? ToJson(string text, bool isPlain, string tag) => tag switch
    {
        "" or "?" or "!" => isPlain && tag != "!" ? Plain(text) : JsonString.Quote(text),
        Tag + "str" => JsonString.Quote(text),
        Tag + "null" or Tag + "bool" or Tag + "int" or Tag + "float" => Plain(text) is { } json && json[0] != '"' ? json : null,
        _ => null,
    };

    private static string? Plain(string text) => text switch
    {
        "" or "~" or "null" or "Null" or "NULL" => "null",
        "true" or "True" or "TRUE" => "true",
        "false" or "False" or "FALSE" => "false",
        _ when Decimal().IsMatch(text) => Number(text),
        _ when Octal().IsMatch(text) =>
            text.Skip(2).Aggregate(BigInteger.Zero, (sum, digit) => (sum * 8) + (digit - '0')).ToString(CultureInfo.InvariantCulture),
        _ when Hexadecimal().IsMatch(text) =>
            BigInteger.Parse("0" + text[2..], NumberStyles.HexNumber, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture),
        _ when NoNumber().IsMatch(text) => null,
        _ => JsonString.Quote(text),
    };

    // JSON writes neither a plus nor zeros in front, and digits on both sides of a point.
    private static string Number(string text)
    {
        var parts = Decimal().Match(text);
        var whole = parts.Groups["whole"].Value.TrimStart('0');
        var fraction = parts.Groups["fraction"].Value;
        return (text[0] == '-' ? "-" : "")
            + (whole.Length == 0 ? "0" : whole)
            + (fraction.Length > 0 ? "." + fraction : "")
            + parts.Groups["exponent"].Value;
    }

    [GeneratedRegex(@"^[-+]?(?:(?<whole>[0-9]+)(?:\.(?<fraction>[0-9]*))?|\.(?<fraction>[0-9]+))(?<exponent>[eE][-+]?[0-9]+)?$")]
    private static partial Regex Decimal();

    [GeneratedRegex("^0o[0-7]+$")]
    private static partial Regex Octal();

    [GeneratedRegex("^0x[0-9a-fA-F]+$")]
    private static partial Regex Hexadecimal();

    [GeneratedRegex(@"^(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$")]
    private static partial Regex NoNumber();
}
