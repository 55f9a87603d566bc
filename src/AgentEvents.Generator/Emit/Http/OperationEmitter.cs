using AgentEvents.Generator.Binding.Http;
using AgentEvents.Generator.Operations;

namespace AgentEvents.Generator.Emit.Http;

/// <summary>Writes what makes HTTP of a request and reads it back.</summary>
/// <code>
/// public override HttpRequestResult ToHttpRequestMessage(Uri baseAddress, SinchCredentials credentials) =>
///     HttpRequests.ToHttpRequestMessage(this, baseAddress, [credentials.Bearer]);
/// </code>
internal static class OperationEmitter
{
    private const string Http = "global::AgentEvents.Models.Http.";
    private const string Result = "global::AgentEvents.Models.Validation.ValidationResult";

    /// <summary>The part of the request's record.</summary>
    public static string Write(OperationSpec operation, string space)
    {
        var name = CSharpIdentifier.Of(operation.Request);
        return $$"""
            sealed partial record {{name}} : {{Http}}IHttpRequestModel<{{name}}>
            {
                {{Code.Indent(Code.Paragraphs([Description(operation), Wire(operation, space), Reading(operation), WebhookEmitter.Write(operation)]), 1)}}
            }
            """;
    }

    // Lower case, so that no member of the record can have the name.
    private static string Description(OperationSpec operation)
    {
        var facts = operation.Facts;
        var parameters = operation.Parameters.Select(p =>
            $"new {Http}HttpParameter {{ Name = {CSharpLiteral.Of(p.Facts.Name)}, Location = {Http}ParameterLocation.{p.Facts.Place}, Member "
                + $"= {CSharpLiteral.Of(p.Member.WireName)}, IsText = {(p.IsText ? "true" : "false")} }},");
        var system = facts.SystemParameters.Select(p =>
            $"new {Http}SystemParameter {{ Name = {CSharpLiteral.Of(p.Name)}, Location = {Http}ParameterLocation.{p.Place}"
                + $"{(p.Values.IsEmpty ? "" : $", Values = [{string.Join(", ", p.Values.Select(CSharpLiteral.Of))}]")}"
                + $"{(p.IsSecret ? ", IsSecret = true" : "")} }},");
        var form = operation.Form.Select(f =>
            $"new {Http}FormField {{ Name = {CSharpLiteral.Of(f.Name)}, IsText "
                + $"= {(f.IsText ? "true" : "false")}{(f.IsList ? ", IsList = true" : "")} }},");
        var fields = operation.Form.IsEmpty ? "" : $"\n    Form =\n    [\n        {Code.Indent(Code.Lines(form), 2)}\n    ],";
        var security = (facts.IsOpen ? [] : facts.Api.Security).Select(s =>
            $"new {Http}SecurityScheme {{ Id = {CSharpLiteral.Of(s.Id)}, Kind "
                + $"= {Http}SecuritySchemeKind.{s.Kind}{(s.HeaderName is null ? "" : ", HeaderName = " + CSharpLiteral.Of(s.HeaderName))} }},");
        return $$"""
            internal static readonly {{Http}}HttpOperation operation = new()
            {
                Id = {{CSharpLiteral.Of(facts.Id)}},
                Method = {{CSharpLiteral.Of(facts.Method)}},
                PathTemplate = {{CSharpLiteral.Of(facts.PathTemplate)}},
                Parameters =
                [
                    {{Code.Indent(Code.Lines(parameters), 2)}}
                ],
                {{Code.If(!facts.SystemParameters.IsEmpty, $"SystemParameters =\n[\n    {Code.Indent(Code.Lines(system), 1)}\n],")}}
                {{Code.If(facts.MediaType is not null, $"BodyMember = {CSharpLiteral.Of(OperationFacts.Body)},\n    MediaType = {CSharpLiteral.Of(facts.MediaType ?? "")},{fields}")}}
                Security =
                [
                    {{Code.Indent(Code.Lines(security), 2)}}
                ],
            };

            static {{Http}}HttpOperation {{Http}}IHttpRequestModel<{{CSharpIdentifier.Of(operation.Request)}}>.Operation => operation;
            """;
    }

    private static string Wire(OperationSpec operation, string space)
    {
        var overrides = operation.Base is null ? "" : "override ";
        var api = operation.Facts.Api;
        var credentials = ApiNames.CredentialMembers(api).Select(m => "credentials." + CSharpIdentifier.Of(m));
        var withCredentials = operation.Base is null || api.Security.IsEmpty ? "" : $$"""
            /// <summary>Makes the message that is sent: the documented method, path, query, headers and body, to the byte.</summary>
            /// <param name="baseAddress">Where the provider is: see <see cref="{{CSharpIdentifier.OfType(space + "." + ApiNames.Servers(api))}}"/>. A path in it goes in front.</param>
            /// <param name="credentials">What proves the account.</param>
            /// <returns>The message; or everything that is wrong, and no message.</returns>
            /// <exception cref="global::System.ArgumentException">The base address is none.</exception>
            public override {{Http}}HttpRequestResult ToHttpRequestMessage(global::System.Uri baseAddress, {{CSharpIdentifier.OfType(space + "." + ApiNames.Credentials(api))}} credentials)
            {
                global::System.ArgumentNullException.ThrowIfNull(credentials);
                return {{Http}}HttpRequests.ToHttpRequestMessage(this, baseAddress, [{{(operation.Facts.IsOpen ? "" : string.Join(", ", credentials))}}]);
            }
            """;
        return Code.Paragraphs(
        [
            $$"""
            /// <summary>Writes the request as it stands on the wire, without host and credentials.</summary>
            /// <returns>The request; or everything that is wrong, and no request.</returns>
            public {{overrides}}{{Http}}WireRequestResult ToWireRequest() => {{(operation.Base is null ? "" : "this.written ??= ")}}{{Http}}HttpRequests.ToWireRequest(this);
            """,
            withCredentials,
            $$"""
            /// <summary>Makes the message that is sent, without credentials: for clients that add them.</summary>
            /// <param name="baseAddress">{{(operation.Base is null ? "The address of the receiver." : "Where the provider is. A path in it goes in front.")}}</param>
            /// <returns>The message; or everything that is wrong, and no message.</returns>
            /// <exception cref="global::System.ArgumentException">The base address is none.</exception>
            public {{overrides}}{{Http}}HttpRequestResult ToHttpRequestMessage(global::System.Uri baseAddress) => {{Http}}HttpRequests.ToHttpRequestMessage(this, baseAddress, []);
            """,
        ]);
    }

    private static string Reading(OperationSpec operation) => $$"""
        /// <summary>Reads the request from the wire: for servers, gateways and recorded traffic.</summary>
        /// <param name="wire">What was received.</param>
        /// <param name="request">The request; null if it is not valid.</param>
        /// <param name="result">Everything that is wrong with it.</param>
        public static bool TryRead({{Http}}WireRequest wire, [global::System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out {{CSharpIdentifier.Of(operation.Request)}}? request, out {{Result}} result) =>
            {{Http}}HttpRequests.TryRead(wire, out request, out result);
        """;
}
