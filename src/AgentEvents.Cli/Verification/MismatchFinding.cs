using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using AgentEvents.Cli.Reporting;
using AgentEvents.Cli.Verification.Exchange;
using AgentEvents.Cli.Verification.Judging;
using AgentEvents.Generator.Values;
using AgentEvents.Pacts.Verifier;

namespace AgentEvents.Cli.Verification;

/// <summary>
/// Makes findings of what Pact's core says of an answer. The core quotes what came; of its sentences only the kind is taken, and what stands in the
/// contract.
/// </summary>
/// <param name="showValues">Whether values of the answer may be seen.</param>
internal sealed partial class MismatchFinding(bool showValues)
{
    private const int MostOfAValue = 80;

    /// <summary>
    /// What the core says without what HTTP sees otherwise: letter case says nothing in a media type and in the names and values of its parameters
    /// (RFC 9110, section 8.3.1).
    /// </summary>
    /// <param name="failure">What the core says.</param>
    /// <returns>What is left of it; null if nothing is.</returns>
    public static PactInteractionFailure? WithoutLetterCase(PactInteractionFailure failure)
    {
        PactMismatch[] left = [.. failure.Mismatches.Where(m => !(m.Kind == "Header" && IsContentType(m) && IsSameMediaType(m.Expected, m.Actual)))];
        return left.Length == failure.Mismatches.Count ? failure : left.Length > 0 ? failure with { Mismatches = left } : null;
    }

    /// <summary>The findings of one interaction.</summary>
    /// <param name="failure">What the core says; null if it is content.</param>
    /// <param name="exchange">What went over the wire; null if nothing did.</param>
    public IReadOnlyList<Finding> Of(PactInteractionFailure? failure, ProviderExchange? exchange)
    {
        // Of an answer that is broken the core was given the status alone.
        var isBroken = exchange?.Answer.Breakage is not null;
        return failure is null
            ? []
            : [.. failure.Mismatches.Where(m => !isBroken || m.Kind == "Status")
                .OrderBy(m => m.Kind != "Status")
                .Select(mismatch => Of(mismatch, exchange))];
    }

    private Finding Of(PactMismatch mismatch, ProviderExchange? exchange)
    {
        var finding = mismatch.Kind switch
        {
            "Status" => new Finding { Rule = "status", Message = $"expected {mismatch.Expected}, found {mismatch.Actual}" },
            "Header" => HttpRules.Field(mismatch.Location, HeaderMessage(mismatch, exchange)),
            "BodyType" => HttpRules.Field("Content-Type", $"expected '{mismatch.Expected}', found {HttpRules.Shown([mismatch.Actual ?? ""])}"),
            "Body" => new Finding { Rule = "body", Pointer = PointerOf(mismatch.Location), Message = BodyMessage(mismatch) },
            var kind => new Finding { Rule = kind.Length > 0 ? kind.ToLowerInvariant() : "mismatch", Message = "is not what the contract says" },
        };
        return showValues ? finding with { Value = mismatch.Text } : finding;
    }

    private static string HeaderMessage(PactMismatch mismatch, ProviderExchange? exchange)
    {
        var found = exchange?.Answer.Response is { } response ? HttpRules.Values(response, mismatch.Location) : [];
        return $"expected '{mismatch.Expected}'; "
            + $"{(found.Length == 0 ? "there is none" : IsContentType(mismatch) ? $"found {HttpRules.Shown(found)}" : "found something else")}";
    }

    private static bool IsContentType(PactMismatch mismatch) => mismatch.Location.Equals("Content-Type", StringComparison.OrdinalIgnoreCase);

    private static bool IsSameMediaType(string? expected, string? actual) =>
        MediaTypeHeaderValue.TryParse(expected, out var one) && MediaTypeHeaderValue.TryParse(actual, out var other)
        && string.Equals(one.MediaType, other.MediaType, StringComparison.OrdinalIgnoreCase)
        && one.Parameters.All(parameter => other.Parameters.Any(p => string.Equals(p.Name, parameter.Name, StringComparison.OrdinalIgnoreCase)
            && string.Equals(p.Value?.Trim('"'), parameter.Value?.Trim('"'), StringComparison.OrdinalIgnoreCase)));

    private static string BodyMessage(PactMismatch mismatch)
    {
        if (MissingKeys().Match(mismatch.Text) is { Success: true } missing)
        {
            return $"lacks what the contract has: {missing.Groups["keys"].Value}";
        }

        if (Types().Match(mismatch.Text) is { Success: true } types)
        {
            return $"must be of the type that the contract has: expected {types.Groups["expected"].Value}, found {types.Groups["found"].Value}";
        }

        if (Pattern().Match(mismatch.Text) is { Success: true } pattern)
        {
            return $"must match the pattern of the contract: {pattern.Groups["pattern"].Value}";
        }

        return EmptyBody().IsMatch(mismatch.Text) ? "is missing, and the contract has one"
            : Size().Match(mismatch.Text) is { Success: true } size
                ? $"must have {(size.Groups["bound"].Value == "minimum" ? "at least" : "at most")} as many elements as the contract "
                    + $"says: {size.Groups["size"].Value}"

                // What is no JSON at all our own judge has named.
                : mismatch.Text.StartsWith("Failed to parse the actual body", StringComparison.Ordinal)
                    ? "is JSON that many readers refuse, Pact's core among them: a number too great for them, or nested too deeply"
                    : Equality().IsMatch(mismatch.Text) && mismatch.Expected is { Length: > 0 and <= MostOfAValue } expected
                        ? $"must be what the contract has: {expected}"
                        : "is not what the contract says";
    }

    // The core writes places as JSON paths: $.data.to, $['a.b'], $[0]; a body that is not there stands at /.
    private static string? PointerOf(string path) => path.StartsWith('$')
        ? string.Concat(Steps()
            .Matches(path)
            .Select(step => JsonPointer.Append("", (step.Groups["name"].Success ? step.Groups["name"] : step.Groups["key"]).Value)))
        : null;

    [GeneratedRegex(@"^Actual map is missing the following keys: (?<keys>.+)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MissingKeys();

    [GeneratedRegex(
        @"\((?<found>Null|Boolean|Integer|Decimal|Float|Number|String|Array|Object)\) to be the same type as "
            + @".*\((?<expected>Null|Boolean|Integer|Decimal|Float|Number|String|Array|Object)\)$",
        RegexOptions.ExplicitCapture | RegexOptions.Singleline,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Types();

    // A pattern holds quotes as little as the text before it could be told from one.
    [GeneratedRegex(@" to match '(?<pattern>[^']+)'$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pattern();

    [GeneratedRegex(@" to have (?<bound>minimum|maximum) size of (?<size>[0-9]+)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Size();

    [GeneratedRegex(@"^Expected body .* but was (?:empty|missing)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EmptyBody();

    [GeneratedRegex(@" to (?:be equal to|equal) .*$", RegexOptions.ExplicitCapture | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Equality();

    [GeneratedRegex(@"\.(?<name>[^.\[\]]+)|\['(?<key>[^']*)'\]|\[(?<key>[0-9*]+)\]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Steps();
}
