using AgentEvents.Generator.Binding;
using AgentEvents.Generator.Binding.Http;
using AgentEvents.Generator.Binding.Mapping;

namespace AgentEvents.Generator.Emit.Catalogue;

/// <summary>
/// Writes the catalogue of a project's schemas: everything by its name, each behind a function, so that asking for one loads none of the others, and
/// who asks for nothing keeps nothing.
/// </summary>
/// <code>
/// public static class SchemaCatalogue
/// {
///     public static CatalogueEntries Entries => …;   // { Schemas = [new("provider/event", static () => …)], Providers = [Provider] }
///     public static ProviderEntry Provider => …;
/// }
/// </code>
internal static class CatalogueEmitter
{
    private const string EntriesName = "Entries";
    private const string Runtime = "global::AgentEvents.Models.Catalogue.";

    /// <summary>The file.</summary>
    /// <param name="files">All files that code was written for.</param>
    /// <param name="rootNamespace">The namespace.</param>
    public static GeneratedFile Write(IEnumerable<CatalogueFile> files, string rootNamespace)
    {
        var all = files.OrderBy(f => f.Uri, StringComparer.Ordinal).ToArray();
        var name = CatalogueFile.Class + (all.Any(f => f.HasNameOfCatalogue && f.Namespace == rootNamespace) ? "_" : "");
        var chain = new HubChain(all);
        var schemas = all.Where(f => f.ShortName is not null)
            .OrderBy(f => f.ShortName, StringComparer.Ordinal)
            .Select(f => $"new({CSharpLiteral.Of(f.ShortName!)}, "
                + $"static () => {Runtime}DocumentValidator.Of<{CSharpIdentifier.OfType(f.Model!)}>()),");
        var names = new NameRegister([EntriesName]);
        var providers = all.Where(f => f.Operation is not null)
            .GroupBy(f => f.Folder, StringComparer.Ordinal)
            .Select(g => (Name: NameOf(g.Key, g.First().Operation!.Provider, name, names), Provider: Provider(g.Key, g.ToArray(), chain)))
            .ToArray();
        return new GeneratedFile($"{rootNamespace}.{name}.g.cs", Code.Tidy($$"""
            {{Code.Header}}
            namespace {{CSharpIdentifier.OfNamespace(rootNamespace)}};

            /// <summary>What was made of the project's schemas, by name: schemas, and providers with their operations and webhooks.</summary>
            public static class {{name}}
            {
                /// <summary>All entries. Nothing of one is loaded before it is asked for.</summary>
                public static {{Runtime}}CatalogueEntries {{EntriesName}} => {{EntriesName}}__.Value;

                {{Code.Indent(Code.Paragraphs(providers.Select(p => Member(p.Name, p.Provider))), 1)}}

                private static class {{EntriesName}}__
                {
                    internal static readonly {{Runtime}}CatalogueEntries Value = new()
                    {
                        Schemas =
                        [
                            {{Code.Indent(Code.Lines(schemas), 4)}}
                        ],
                        Providers =
                        [
                            {{Code.Indent(Code.Lines(providers.Select(p => CSharpIdentifier.Of(p.Name) + ",")), 4)}}
                        ],
                    };
                }
            }

            """));
    }

    private static string NameOf(string folder, string provider, string catalogue, NameRegister names) => names.Take(ReservedNames.Avoid(
        provider.Length > 0 ? provider : CSharpName.Pascal(folder) ?? "Provider", catalogue, ReservedNames.Object));

    // A class for each: whoever names one provider keeps none of the others.
    private static string Member(string name, string provider) => $$"""
        /// <summary>What the OpenAPI document of this provider became.</summary>
        public static {{Runtime}}ProviderEntry {{CSharpIdentifier.Of(name)}} => {{name}}__.Value;

        private static class {{name}}__
        {
            internal static readonly {{Runtime}}ProviderEntry Value = {{Code.Indent(provider, 1)}}
        }
        """;

    private static string Provider(string folder, CatalogueFile[] files, HubChain chain)
    {
        var operations = files.Where(f => f.Operation!.Summary is not null).ToArray();
        var api = operations.Length == 0 ? null : ApiSpec.Of(operations.Select(f => f.Operation!.Summary!)).First();
        var settings = (api?.Settings ?? []).Select(s =>
            $"new({CSharpLiteral.Of(WireName(s))}, {(s.IsRequired ? "true" : "false")}),").ToArray();
        return $$"""
            new(
                {{CSharpLiteral.Of(folder)}},
                static () =>
                [
                    {{Code.Indent(Code.Lines(operations.Select(f => Operation(f.Operation!, chain))), 2)}}
                ],
                static () =>
                [
                    {{Code.Indent(Code.Lines(files.Except(operations).Select(f => $"{CSharpIdentifier.OfType(f.Operation!.Request)}.Webhook,")), 2)}}
                ])
            {
                {{Code.If(settings.Length > 0, $"Settings =\n    [\n        {Code.Indent(Code.Lines(settings), 2)}\n    ],")}}
                {{Code.Indent(api is null ? "" : Writer(api, chain), 1)}}
            };
            """;
    }

    private static string Writer(ApiSpec api, HubChain chain)
    {
        if (api.Hub is not { } hub || api.SettingClashes.Any() || chain.To(hub.Hub, "OutboundEvent") is not { } way)
        {
            return "";
        }

        var connection = ApiNames.Connection(api.Api);
        var members = api.Settings.Select(s => $"{CSharpIdentifier.Of(ApiNames.Member(s, connection))} = {Setting(s)},");
        var more = !api.Operations.Any(o => o.Hub?.TakesConnection == true) ? "" : $$"""
            , new {{CSharpIdentifier.OfType(api.Namespace + "." + connection)}}
            {
                {{Code.Indent(Code.Lines(members), 1)}}
            }
            """;
        var made = HubChain.Outward(way, api.Namespace + "." + ApiNames.Request(api.Api), "source", more);
        return $"Writer = static (source, settings) => {made}\n    .Then(static request => {Runtime}OperationEntry.OnWire(request.ToWireRequest())),"
            + Lifetimes(api, way);
    }

    private static string Lifetimes(ApiSpec api, IReadOnlyList<string> way)
    {
        var lasting = api.Operations.SelectMany(o => o.Hub?.Lifetimes ?? []).ToArray();
        var source = way.Count == 1 ? "source" : HubChain.Outward(way.Skip(1).ToArray(), way[0], "source", "") + ".Value";
        return lasting.Length == 0 ? "" : "\n" + $$"""
            Lifetime = static source => {{source}} switch
            {
                {{Code.Indent(Code.Lines(lasting.Select(l => $"{CSharpIdentifier.OfType(l.Case)} => {CSharpIdentifier.OfType(l.Lifetime)},")), 1)}}
                _ => null,
            },
            """;
    }

    private static string Setting(SettingSpec setting)
    {
        var name = CSharpLiteral.Of(WireName(setting));
        var isText = setting.Type is not (CSharpType.Boolean or CSharpType.Int32 or CSharpType.Int64 or CSharpType.Number or CSharpType.Decimal
            or CSharpType.Verbatim { IsNumber: true });
        var read = $"settings.Read({name}, {(isText ? "true" : "false")}, {TypeText.ReadLambda(setting.Type)})";
        return setting.IsRequired ? read : $"settings.Has({name}) ? {read} : null";
    }

    private static string Operation(CatalogueOperation operation, HubChain chain)
    {
        var request = CSharpIdentifier.OfType(operation.Request);
        var response = CSharpIdentifier.OfType(operation.Response);
        var way = operation is { IsMapped: true, Summary.Hub: { } hub } ? chain.To(hub.Hub, "OutboundEvent") : null;
        var answers = way is null
            ? []
            : operation.Bodies.Where(b => chain.To(b.Model, "OutboundEvent") is not null)
                .Select(b => $"{response}.{CSharpIdentifier.Of(b.Case)} {{ Body: {{ }} body }} => "
                    + $"{HubChain.Inward(chain.To(b.Model, "OutboundEvent")!.Skip(1).ToArray(), "body")},")
                .ToArray();
        return $$"""
            new {{Runtime}}OperationEntry<{{request}}, {{response}}>
            {
                Documented = static () => {{response}}.Documented,
                Reader = {{response}}.Read,
                IsUnexpected = static response => response is {{response}}.Unexpected,
                {{Code.If(way is not null, $"Asked = static request => {(way is null ? "" : HubChain.Inward(way, "request"))},")}}
                {{Code.If(answers.Length > 0, $"Answered = static response => response switch\n    {{\n        {Code.Indent(Code.Lines(answers), 2)}\n        _ => null,\n    }},")}}
            },
            """;
    }

    private static string WireName(SettingSpec setting) => char.ToLowerInvariant(setting.Name[0]) + setting.Name.Substring(1);
}
