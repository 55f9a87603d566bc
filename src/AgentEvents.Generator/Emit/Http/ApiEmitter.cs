using AgentEvents.Generator.Binding;
using AgentEvents.Generator.Binding.Http;
using AgentEvents.Generator.Emit.Mapping;
using AgentEvents.Generator.Emit.Models;
using AgentEvents.Generator.Operations;

namespace AgentEvents.Generator.Emit.Http;

/// <summary>Writes the types of a provider as a whole: the base of its requests, its credentials, its servers.</summary>
internal static class ApiEmitter
{
    private const string Http = "global::AgentEvents.Models.Http.";

    /// <summary>The files.</summary>
    public static EquatableArray<GeneratedFile> Write(ApiSpec spec)
    {
        var api = spec.Api;
        var files = new List<GeneratedFile> { File(spec, ApiNames.Request(api), Base(spec)) };
        if (!api.Security.IsEmpty)
        {
            files.Add(File(spec, ApiNames.Credentials(api), Credentials(api)));
        }

        if (!api.Servers.IsEmpty)
        {
            files.Add(File(spec, ApiNames.Servers(api), Servers(api)));
        }

        if (spec.Settings.Any())
        {
            files.Add(File(spec, ApiNames.Connection(api), ConnectionEmitter.Write(ApiNames.Connection(api), api.Name, spec.Settings)));
        }

        return files.ToEquatableArray();
    }

    private static GeneratedFile File(ApiSpec spec, string name, string body) => new(
        $"{spec.Namespace}.{name}.g.cs",
        Code.Tidy($"{Code.Header}\nnamespace {CSharpIdentifier.OfNamespace(spec.Namespace)};\n\n{body}\n"));

    private static string Base(ApiSpec spec)
    {
        var name = CSharpIdentifier.Of(ApiNames.Request(spec.Api));
        var cases = CaseNames.Of(spec.Operations.Select(o => o.Request).ToArray())
            .Select((parameter, i) => new CaseSpec(spec.Operations[i].Request, parameter))
            .ToArray();
        return $$"""
            /// <summary>A request to {{CSharpLiteral.Xml(spec.Api.Name)}}: one record for each operation, which holds path, query, header and body members together.</summary>
            public abstract partial record {{name}}
            {
                // A mapped request has been written once already, to be validated. Nothing that is equal differs in this, and no copy may have it.
                private protected {{Http}}WireRequestResult? written;

                private protected {{name}}()
                {
                }

                /// <summary>Copies a request, which may be changed on the way.</summary>
                /// <param name="original">The request.</param>
                protected {{name}}({{name}} original)
                {
                }

                /// <summary>Whether the other is a request for the same operation; its record compares the members.</summary>
                /// <param name="other">The other request.</param>
                public virtual bool Equals({{name}}? other) => other is not null && EqualityContract == other.EqualityContract;

                /// <inheritdoc/>
                public override int GetHashCode() => EqualityContract.GetHashCode();

                {{Code.Indent(Code.Paragraphs([FromHub(spec, name), ToHub(spec), Wire(spec), Reading(spec, name), UnionEmitter.Match(cases, spec.Namespace), UnionEmitter.Switch(cases, spec.Namespace)]), 1)}}
            }
            """;
    }

    private static string FromHub(ApiSpec spec, string name)
    {
        if (spec.Hub is not { } hub)
        {
            return "";
        }

        var hubName = hub.Hub.Substring(hub.Hub.LastIndexOf('.') + 1);
        var takesConnection = spec.Operations.Any(o => o.Hub?.TakesConnection == true);
        var connection = CSharpIdentifier.OfType(spec.Namespace + "." + ApiNames.Connection(spec.Api));
        var arms = hub.AllCases.Select(c => spec.CarrierOf(c) is { } carrier
            ? $"{CSharpIdentifier.OfType(c.Type)} found "
                + $"=> {RequestOf(carrier)}.{OutwardEmitter.MethodOf(c)}(found{(carrier.Hub!.TakesConnection ? ", connection" : "")}),"
            : $"{CSharpIdentifier.OfType(c.Type)} "
                + $"=> {MappingEmitter.Unsupported(name, c.Name, spec.Api.Unmapped, spec.Api.Name + " has no place for it")},");
        return $$"""
            /// <summary>Makes the request that carries a canonical event. Nothing is dropped in silence: the result lists what has no place here.</summary>
            /// <param name="source">The event.</param>
            {{Code.If(takesConnection, "/// <param name=\"connection\">The account that sends.</param>")}}
            /// <returns>A valid request; or the reason why there is none for this event; or the rules that it would break, with the canonical fields.</returns>
            public static global::AgentEvents.Models.Mapping.MappingResult<{{name}}> From{{hubName}}({{CSharpIdentifier.OfType(hub.Hub)}} source{{(takesConnection ? $", {connection} connection" : "")}})
            {
                global::System.ArgumentNullException.ThrowIfNull(source);
                {{Code.If(takesConnection, "global::System.ArgumentNullException.ThrowIfNull(connection);")}}
                return source switch
                {
                    {{Code.Indent(Code.Lines(arms), 2)}}
                    _ => throw new global::System.InvalidOperationException(),
                };
            }
            """;
    }

    private static string ToHub(ApiSpec spec) => spec.Hub is not { } hub ? "" : $$"""
        /// <summary>Reads this as a canonical event. Nothing is dropped in silence: the result lists what the event has no field for.</summary>
        /// <returns>The event; or the reason why this is none that the canonical events know; or the rules that it would break.</returns>
        public abstract global::AgentEvents.Models.Mapping.MappingResult<{{CSharpIdentifier.OfType(hub.Hub)}}> To{{hub.Hub.Substring(hub.Hub.LastIndexOf('.') + 1)}}();
        """;

    private static string Wire(ApiSpec spec) => Code.Paragraphs(
    [
        $"""
        /// <summary>Writes the request as it stands on the wire, without host and credentials.</summary>
        /// <returns>The request; or everything that is wrong, and no request.</returns>
        public abstract {Http}WireRequestResult ToWireRequest();
        """,
        Code.If(!spec.Api.Security.IsEmpty, $"""
        /// <summary>Makes the message that is sent: the documented method, path, query, headers and body, to the byte.</summary>
        /// <param name="baseAddress">Where the provider is. A path in it goes in front.</param>
        /// <param name="credentials">What proves the account.</param>
        /// <returns>The message; or everything that is wrong, and no message.</returns>
        /// <exception cref="global::System.ArgumentException">The base address is none.</exception>
        public abstract {Http}HttpRequestResult ToHttpRequestMessage(global::System.Uri baseAddress, {CSharpIdentifier.OfType(spec.Namespace + "." + ApiNames.Credentials(spec.Api))} credentials);
        """),
        $"""
        /// <summary>Makes the message that is sent, without credentials: for clients that add them.</summary>
        /// <param name="baseAddress">Where the provider is. A path in it goes in front.</param>
        /// <returns>The message; or everything that is wrong, and no message.</returns>
        /// <exception cref="global::System.ArgumentException">The base address is none.</exception>
        public abstract {Http}HttpRequestResult ToHttpRequestMessage(global::System.Uri baseAddress);
        """,
    ]);

    private static string Reading(ApiSpec spec, string name)
    {
        // The last one is asked even if the path is not its own: it then says what is wrong with the path.
        var tries = spec.Operations.Select((o, i) => i == spec.Operations.Count - 1 ? Try(o, i) : $$"""
            if ({{RequestOf(o)}}.operation.Matches(wire.Method, wire.Target))
            {
                {{Code.Indent(Try(o, i), 1)}}
            }

            """);
        return $$"""
            /// <summary>Reads a request from the wire, whichever operation it is for: for servers, gateways and recorded traffic.</summary>
            /// <param name="wire">What was received, without what the base address has in front of the path.</param>
            /// <param name="request">The request; null if it is not valid.</param>
            /// <param name="result">Everything that is wrong with it.</param>
            public static bool TryRead({{Http}}WireRequest wire, [global::System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out {{name}}? request, out global::AgentEvents.Models.Validation.ValidationResult result)
            {
                global::System.ArgumentNullException.ThrowIfNull(wire);
                {{Code.Indent(Code.Lines(tries), 1)}}
            }
            """;
    }

    private static string Try(OperationSummary operation, int index) => $$"""
        bool isRead{{CSharpLiteral.Of(index)}} = {{Http}}HttpRequests.TryRead(wire, out {{RequestOf(operation)}}? found{{CSharpLiteral.Of(index)}}, out result);
        request = found{{CSharpLiteral.Of(index)}};
        return isRead{{CSharpLiteral.Of(index)}};
        """;

    private static string RequestOf(OperationSummary operation) => CSharpIdentifier.OfType(operation.Namespace + "." + operation.Request);

    private static string Credentials(ApiFacts api)
    {
        var members = api.Security.Zip(ApiNames.CredentialMembers(api), (s, name) => $$"""
            /// <summary>{{CSharpLiteral.Xml(s.Description.Length > 0 ? s.Description : "The credential " + s.Id + ".")}}</summary>
            public required {{Http}}{{TypeOf(s)}} {{CSharpIdentifier.Of(name)}} { get; init; }
            """);
        return $$"""
            /// <summary>What proves an account at {{CSharpLiteral.Xml(api.Name)}}. It never prints itself.</summary>
            public sealed class {{CSharpIdentifier.Of(ApiNames.Credentials(api))}}
            {
                {{Code.Indent(Code.Paragraphs([.. members, "/// <summary>Three stars.</summary>\npublic override string ToString() => \"***\";"]), 1)}}
            }
            """;
    }

    private static string TypeOf(SecurityFacts security) => security.Kind switch
    {
        SecurityKind.Bearer => "BearerToken",
        SecurityKind.Basic => "BasicCredentials",
        _ => "ApiKey",
    };

    private static string Servers(ApiFacts api)
    {
        var servers = api.Servers.Zip(ApiNames.ServerMembers(api), (s, name) => $$"""
            /// <summary>{{CSharpLiteral.Xml(s.Description.Length > 0 ? s.Description : "A server.")}} <c>{{CSharpLiteral.Xml(s.Url)}}</c></summary>
            public static global::System.Uri {{CSharpIdentifier.Of(name)}} { get; } = new({{CSharpLiteral.Of(s.Url)}});
            """);
        return $$"""
            /// <summary>The documented base addresses of {{CSharpLiteral.Xml(api.Name)}}.</summary>
            public static class {{CSharpIdentifier.Of(ApiNames.Servers(api))}}
            {
                {{Code.Indent(Code.Paragraphs(servers), 1)}}
            }
            """;
    }
}
