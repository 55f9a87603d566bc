using System.Text.RegularExpressions;
using AgentEvents.Generator.Operations;

namespace AgentEvents.Generator.OpenApi;

/// <summary>
/// Reads one place of a request, written as OpenAPI's own runtime expression in braces (OpenAPI Specification 3.1.0, 4.8.20.4).
/// </summary>
internal static class RequestExpression
{
    /// <summary>What may be written.</summary>
    public const string Forms = "{$request.query.NAME}, {$request.header.NAME} or {$request.body#/POINTER}";

    private static readonly Regex Expression = new(
        @"^\{\$request\.(?:(?<in>query|header)\.(?<name>[^{}:/~]+)|body#(?<body>(?:/[^{}:/]+)+))\}\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    /// <summary>The place; null if the text is no such expression and nothing else.</summary>
    public static RequestPlaceFacts? Read(string? text) => Expression.Match(text ?? "") is not { Success: true } found
        ? null
        : found.Groups["body"] is { Success: true } body
            ? new RequestPlaceFacts(null, body.Value)
            : new RequestPlaceFacts(found.Groups["in"].Value == "query" ? ParameterPlace.Query : ParameterPlace.Header, found.Groups["name"].Value);
}
