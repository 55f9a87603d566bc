using System.Globalization;
using AgentEvents.Generator.Binding;
using AgentEvents.Generator.Binding.Http;
using AgentEvents.Generator.Binding.Mapping;
using AgentEvents.Generator.Operations;

namespace AgentEvents.Generator.Emit.Mapping;

/// <summary>Writes the mappers between a model and the canonical events.</summary>
internal static class MappingEmitter
{
    private const string Runtime = "global::AgentEvents.Models.Mapping.";

    /// <summary>The part of the model that maps it.</summary>
    public static string Write(FileSpec file, MappingSpec mapping)
    {
        var isUnion = file.Types.OfType<UnionSpec>().Any(u => file.RootModel == file.Namespace + "." + u.Name);
        var hub = CSharpIdentifier.OfType(mapping.Hub);
        var isRequest = file.Operation?.Base is not null;
        var result = isRequest ? CSharpIdentifier.OfType(file.Namespace + "." + file.Operation!.Base) : CSharpIdentifier.OfType(mapping.Wire);
        var connection = ConnectionParameter(file, mapping);
        var outward = new OutwardEmitter(mapping, file.SchemaUri, result, file.Connection, connection, isRequest);
        var inward = new InwardEmitter(mapping);
        var readers = mapping.Cases
            .SelectMany(c => c.Alternatives.Select((way, i) => (Case: c.Case, Way: way, Method: MethodOf(c.Case, i))))
            .ToArray();
        var declaration = isUnion ? "abstract partial record" : "sealed partial record";
        var members = new List<string> { Inward(hub, mapping, readers.Select(r => r.Method), isRequest) };
        if (!isRequest)
        {
            members.Add(Outward(hub, mapping, result, connection));
        }

        members.AddRange(mapping.Cases.Select(outward.Write));
        members.AddRange(readers.Select(r => inward.Write(r.Case, r.Way, r.Method, isUnion)));
        return $$"""
            {{declaration}} {{CSharpIdentifier.Of(mapping.WireName)}}
            {
                {{Code.Indent(Code.Paragraphs(members), 1)}}
            }
            """;
    }

    /// <summary>What a case becomes that has no place: the reason, with its source.</summary>
    public static string Unsupported(string result, string name, EquatableArray<UnmappedFacts> unmapped, string fallback)
    {
        var reason = unmapped.FirstOrDefault(h => h.Name == name);
        var source = reason is { Document: { } document, Section: { } section }
            ? $"new {Runtime}DocumentSource({CSharpLiteral.Of(document)}, {CSharpLiteral.Of(section)})"
            : "null";
        return $"{Runtime}MappingResult.NotSupported<{result}>(new {Runtime}UnsupportedCase({CSharpLiteral.Of(name)}, "
            + $"{CSharpLiteral.Of(reason?.Reason ?? fallback)}, {source}))";
    }

    /// <summary>The parameter that says which account a request is for; empty if no request needs one.</summary>
    private static string ConnectionParameter(FileSpec file, MappingSpec mapping) =>
        mapping.Settings.Any() ? $", {CSharpIdentifier.OfType(file.Namespace + "." + file.Connection)} connection" : "";

    private static string MethodOf(HubCase hubCase, int way) =>
        "to__" + hubCase.Type.Substring(hubCase.Type.LastIndexOf('.') + 1) + (way == 0 ? "" : (way + 1).ToString(CultureInfo.InvariantCulture));

    private static string Inward(string hub, MappingSpec mapping, IEnumerable<string> methods, bool isRequest) => $$"""
        /// <summary>Reads this as a canonical event. Nothing is dropped in silence: the result lists what the event has no field for.</summary>
        /// <returns>The event; or the reason why this is none that the canonical events know; or the rules that it would break.</returns>
        public {{(isRequest ? "override " : "")}}{{Runtime}}MappingResult<{{hub}}> To{{mapping.HubName}}() =>
            {{Code.Indent(string.Concat(methods.Select(m => $"{m}(this)\n    ?? ")), 1)}}{{Runtime}}MappingResult.NotSupported<{{hub}}>(new {{Runtime}}UnsupportedCase(GetType().Name, {{CSharpLiteral.Of($"{mapping.HubName} has no case for it")}}));
        """;

    private static string Outward(string hub, MappingSpec mapping, string result, string connection)
    {
        var arms = mapping.AllCases.Select(c => mapping.Cases.Any(m => m.Case == c)
            ? $"{CSharpIdentifier.OfType(c.Type)} found => {OutwardEmitter.MethodOf(c)}(found{(connection.Length > 0 ? ", connection" : "")}),"
            : $"{CSharpIdentifier.OfType(c.Type)} => {Unsupported(result, c.Name, mapping.Unmapped, mapping.WireName + " has no place for it")},");
        return $$"""
            /// <summary>Makes this of a canonical event. Nothing is dropped in silence: the result lists what has no place here.</summary>
            {{Code.Lines(["/// <param name=\"source\">The event.</param>", Code.If(connection.Length > 0, "/// <param name=\"connection\">The account that sends.</param>")])}}
            /// <returns>The model; or the reason why there is none for this event; or the rules that it would break, with the canonical fields.</returns>
            public static {{Runtime}}MappingResult<{{result}}> From{{mapping.HubName}}({{hub}} source{{connection}})
            {
                {{Code.Indent(Code.Lines(["global::System.ArgumentNullException.ThrowIfNull(source);", Code.If(connection.Length > 0, "global::System.ArgumentNullException.ThrowIfNull(connection);")]), 1)}}
                return source switch
                {
                    {{Code.Indent(Code.Lines(arms), 2)}}
                    _ => throw new global::System.InvalidOperationException(),
                };
            }
            """;
    }
}
