using AgentEvents.Generator.Binding;
using AgentEvents.Generator.Binding.Http;
using AgentEvents.Generator.Emit.Models;
using AgentEvents.Generator.Operations;

namespace AgentEvents.Generator.Emit.Http;

/// <summary>Writes the union of an operation's documented responses.</summary>
/// <code>
/// public abstract partial record SendAgentEventResponse
/// {
///     public sealed record Sent : SendAgentEventResponse { public EventAccepted? Body { get; init; } }
///     public sealed record Unexpected : SendAgentEventResponse { … }
/// }
/// </code>
internal static class ResponseEmitter
{
    private const string Http = "global::AgentEvents.Models.Http.";
    private const string Unexpected = "Unexpected";

    /// <summary>The union.</summary>
    public static string Write(OperationSpec operation, string space)
    {
        var name = CSharpIdentifier.Of(operation.Response);
        var type = space + "." + operation.Response;
        var names = operation.Cases.Select(c => c.Name).Append(Unexpected).ToArray();
        var cases = names.Zip(CaseNames.Whole(names), (n, p) => new CaseSpec(n, p)).ToArray();
        return $$"""
            /// <summary>What came back for a <see cref="{{CSharpIdentifier.Of(operation.Request)}}"/>: one of the documented responses, or something that no document knows.</summary>
            public abstract partial record {{name}}
            {
                private protected {{name}}()
                {
                }

                /// <summary>The status code of the response.</summary>
                public required int StatusCode { get; init; }

                /// <summary>Whether the provider's document says of this status that the same request may succeed when it is sent again.</summary>
                public bool IsTransient => {{Transient(operation)}};

                {{Code.Indent(Documented(operation), 1)}}

                {{Code.Indent(Reading(operation), 1)}}

                {{Code.Indent(UnionEmitter.Match(cases, type), 1)}}

                {{Code.Indent(UnionEmitter.Switch(cases, type), 1)}}

                /// <summary>The case and the status, and nothing of the body.</summary>
                public sealed override string ToString() => GetType().Name + " { StatusCode = " + StatusCode.ToString(global::System.Globalization.CultureInfo.InvariantCulture) + " }";

                {{Code.Indent(Code.Paragraphs([.. operation.Cases.Select(c => Case(c, name)), UnexpectedCase(name)]), 1)}}
            }
            """;
    }

    private static string Transient(OperationSpec operation)
    {
        var transient = operation.Facts.Responses.Where(r => r.IsTransient && r.Status != "default").Select(r => Pattern(r.Status)).ToArray();
        return transient.Length == 0 ? "false" : "StatusCode is " + string.Join(" or ", transient);
    }

    // Made anew each time: who never asks for it does not keep the validators of answers.
    private static string Documented(OperationSpec operation) => $$"""
        /// <summary>The responses that the provider's document has, as data: what an answer can be judged by.</summary>
        public static global::AgentEvents.Models.ValueList<{{Http}}DocumentedResponse> Documented =>
        [
            {{Code.Indent(Code.Lines(operation.Facts.Responses.Select(r => Documented(r, operation.Cases.First(c => c.Name == r.Case)))), 1)}}
        ];
        """;

    private static string Documented(ResponseFacts response, ResponseCaseSpec found)
    {
        var validate = response.Definition is null
            ? ""
            : $"Validate = static (body, options) => global::AgentEvents.Models.Json.JsonModel.Validate<{BodyType(found)}>(body.Span, options),";
        var transient = response is { IsTransient: true, Status: not "default" } ? "IsTransient = true," : "";
        var body = !response.HasBody ? "" : $$"""
            MediaType = {{CSharpLiteral.Of(response.MediaType!)}},
            IsBodyOptional = {{(response.IsBodyOptional ? "true" : "false")}},
            {{validate}}
            """;
        var echoes = response.Echoes.IsEmpty ? "" : $$"""
            Echoes =
            [
                {{Code.Indent(Code.Lines(response.Echoes.Select(Echo)), 1)}}
            ],
            """;
        var outcome = response.Outcome is { } said ? $"Outcome = {Http}DeliveryOutcome.{said}," : "";
        return $$"""
            new {{Http}}DocumentedResponse
            {
                {{Code.Indent(Code.Lines([$"Status = {CSharpLiteral.Of(response.Status)},", transient, body, outcome, echoes]), 1)}}
            },
            """;
    }

    private static string Echo(EchoFacts echo)
    {
        var status = echo.Status is null ? "" : $"Status = {int.Parse(echo.Status, System.Globalization.CultureInfo.InvariantCulture)}, ";
        return $"new {Http}ResponseEcho {{ Location = {CSharpLiteral.Of(echo.Pointer)}, {status}Values = "
            + $"[{string.Join(", ", echo.Values.Select(CSharpLiteral.Of))}] }},";
    }

    private static string Pattern(string status) =>
        status.EndsWith("XX", StringComparison.Ordinal) ? $"(>= {status[0]}00 and <= {status[0]}99)" : status;

    private static string Reading(OperationSpec operation)
    {
        var name = CSharpIdentifier.Of(operation.Response);
        var arms = operation.Facts.Responses
            .GroupBy(r => (Order: OrderOf(r.Status), r.Case, r.HasBody, r.IsBodyOptional))
            .OrderBy(g => g.Key.Order)
            .Select(g => Arm(g.ToArray(), operation.Cases.First(c => c.Name == g.Key.Case)));
        return $$"""
            /// <summary>Reads a response. It never throws on content: what no document knows is <see cref="Unexpected"/>.</summary>
            /// <param name="response">The response. It stays the caller's to dispose.</param>
            /// <param name="cancellationToken">Ends the waiting.</param>
            /// <exception cref="global::System.IO.IOException">The connection broke.</exception>
            /// <exception cref="global::System.Net.Http.HttpRequestException">The connection broke.</exception>
            /// <exception cref="global::System.OperationCanceledException">The waiting was ended.</exception>
            public static async global::System.Threading.Tasks.Task<{{name}}> ReadAsync(global::System.Net.Http.HttpResponseMessage response, global::System.Threading.CancellationToken cancellationToken = default) =>
                Read(await {{Http}}ReceivedResponse.ReadAsync(response, cancellationToken: cancellationToken).ConfigureAwait(false));

            /// <summary>Reads a response that has been received. It never throws on content.</summary>
            /// <param name="response">The response.</param>
            public static {{name}} Read({{Http}}ReceivedResponse response)
            {
                global::System.ArgumentNullException.ThrowIfNull(response);
                switch (response.StatusCode)
                {
                    {{Code.Indent(Code.Lines(arms), 2)}}
                }

                return new Unexpected { StatusCode = response.StatusCode, Headers = response.Headers, Body = response.Body, IsTruncated = response.IsTruncated };
            }
            """;
    }

    // What is said of one status goes before what is said of a hundred, and that before what is said of all.
    private static int OrderOf(string status) => status == "default" ? 2 : status.EndsWith("XX", StringComparison.Ordinal) ? 1 : 0;

    /// <summary>The statuses that are read alike.</summary>
    private static string Arm(ResponseFacts[] responses, ResponseCaseSpec found)
    {
        var first = responses[0];
        var labels = responses.Select(r => r.Status == "default" ? "default:" : "case " + Pattern(r.Status) + ":");
        var name = CSharpIdentifier.Of(found.Name);
        var local = "body" + first.Status;
        var empty = $"if (response.Body.IsEmpty)\n{{\n    return new {name} {{ StatusCode = response.StatusCode }};\n}}\n";
        var read = first.IsText
            ? $"response.TryReadText(out string? {local})"
            : $"!response.IsTruncated && {BodyType(found)}.TryRead(response.Body.Span, out {BodyType(found)}? {local})";
        var body = !first.HasBody ? "" : $$"""
            if ({{read}})
            {
                return new {{name}} { StatusCode = response.StatusCode, Body = {{local}} };
            }

            """;
        return $$"""
            {{Code.Lines(labels)}}
                {{Code.Indent(Code.Lines([Code.If(!first.HasBody || first.IsBodyOptional, empty), body, "break;"]), 1)}}
            """;
    }

    private static string Case(ResponseCaseSpec found, string union)
    {
        var statuses = string.Join(" ", found.Responses.Select(r => $"{r.Status}: {r.Description}"));
        var type = BodyType(found);
        var body = type is null ? "" : $$"""
            /// <summary>The body{{(found.IsBodyOptional ? "; null if there was none" : "")}}.</summary>
            public {{(found.IsBodyOptional ? "" : "required ")}}{{type}}{{(found.IsBodyOptional ? "?" : "")}} Body { get; init; }
            """;
        return $$"""
            /// <summary>{{CSharpLiteral.Xml(statuses)}}</summary>
            public sealed record {{CSharpIdentifier.Of(found.Name)}} : {{union}}
            {
                {{Code.Indent(body, 1)}}
            }
            """;
    }

    private static string? BodyType(ResponseCaseSpec found) =>
        found.IsText ? "string" : found.Body is null ? null : CSharpIdentifier.OfType(found.Body);

    private static string UnexpectedCase(string union) => $$"""
        /// <summary>A status or body that the provider's document does not know, as it came.</summary>
        public sealed record Unexpected : {{union}}
        {
            /// <summary>The header fields.</summary>
            public global::AgentEvents.Models.ValueList<{{Http}}HttpField> Headers { get; init; } = [];

            /// <summary>The body, or its beginning.</summary>
            public global::System.ReadOnlyMemory<byte> Body { get; init; }

            /// <summary>Whether the body went on behind <see cref="Body"/>.</summary>
            public bool IsTruncated { get; init; }
        }
        """;
}
