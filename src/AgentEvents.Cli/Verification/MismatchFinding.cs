using System.Text.RegularExpressions;
using AgentEvents.Cli.Reporting;
using AgentEvents.Cli.Verification.Exchange;
using AgentEvents.Cli.Verification.Judging;
using AgentEvents.Pacts.Verifier;

namespace AgentEvents.Cli.Verification;

/// <summary>
/// Makes findings of what Pact's core says of an answer. The core quotes what came; of its sentences only the kind is taken, and what stands in the contract.
/// </summary>
/// <param name="showValues">Whether values of the answer may be seen.</param>
internal sealed partial class MismatchFinding(bool showValues)
{
    private const int MostOfAValue = 80;

    /// <summary>The findings of one interaction.</summary>
    /// <param name="failure">What the core says; null if it is content.</param>
    /// <param name="exchange">What went over the wire; null if nothing did.</param>
    public IReadOnlyList<Finding> Of(PactInteractionFailure? failure, ProviderExchange? exchange)
    {
        // Of an answer that is broken the core was given the status alone.
        var isBroken = exchange?.Answer.Breakage is not null;
        return failure is null ? [] : [.. failure.Mismatches.Where(m => !isBroken || m.Kind == "Status").OrderBy(m => m.Kind != "Status").Select(mismatch => Of(mismatch, exchange))];
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
        var isMediaType = mismatch.Location.Equals("Content-Type", StringComparison.OrdinalIgnoreCase);
        return $"expected '{mismatch.Expected}'; {(found.Length == 0 ? "there is none" : isMediaType ? $"found {HttpRules.Shown(found)}" : "found something else")}";
    }

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
            : mismatch.Text.StartsWith("Failed to parse the actual body", StringComparison.Ordinal) ? "is no JSON"
            : Equality().IsMatch(mismatch.Text) && mismatch.Expected is { Length: > 0 and <= MostOfAValue } expected ? $"must be what the contract has: {expected}"
            : "is not what the contract says";
    }

    // The core writes places as JSON paths: $.data.to, $['a.b'], $[0]; a body that is not there stands at /.
    private static string? PointerOf(string path) => path.StartsWith('$')
        ? string.Concat(Steps().Matches(path).Select(step => "/" + (step.Groups["name"].Success ? step.Groups["name"] : step.Groups["key"]).Value
            .Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)))
        : null;

    [GeneratedRegex(@"^Actual map is missing the following keys: (?<keys>.+)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MissingKeys();

    [GeneratedRegex(@"\((?<found>Null|Boolean|Integer|Decimal|Float|Number|String|Array|Object)\) to be the same type as .*\((?<expected>Null|Boolean|Integer|Decimal|Float|Number|String|Array|Object)\)$", RegexOptions.ExplicitCapture | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Types();

    // A pattern holds quotes as little as the text before it could be told from one.
    [GeneratedRegex(@" to match '(?<pattern>[^']+)'$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pattern();

    [GeneratedRegex(@"^Expected body .* but was (?:empty|missing)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EmptyBody();

    [GeneratedRegex(@" to (?:be equal to|equal) .*$", RegexOptions.ExplicitCapture | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Equality();

    [GeneratedRegex(@"\.(?<name>[^.\[\]]+)|\['(?<key>[^']*)'\]|\[(?<key>[0-9*]+)\]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Steps();
}
