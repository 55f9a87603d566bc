using AgentEvents.Generator.Binding.Mapping;
using AgentEvents.Generator.Canonical;
using AgentEvents.Generator.Operations;

namespace AgentEvents.Generator.Binding.Http;

/// <summary>Names what is generated for an operation.</summary>
internal static class OperationBinder
{
    /// <summary>The operation, after the models of its request and bodies.</summary>
    /// <param name="facts">The operation.</param>
    /// <param name="graph">The schemas.</param>
    /// <param name="catalog">The models of this file and of all that it refers to.</param>
    /// <param name="spec">What is generated for the request's schema.</param>
    /// <param name="binder">Knows the types of the bodies.</param>
    public static OperationSpec? Bind(OperationFacts facts, CanonicalGraph graph, ModelCatalog catalog, FileSpec spec, TypeBinder binder)
    {
        var root = new SchemaLocation(graph.Definitions[0].Location.Document, "");
        if (CSharpName.Pascal(facts.Id) is not { } name
            || spec.Types.OfType<RecordSpec>().FirstOrDefault(r => spec.RootModel == spec.Namespace + "." + r.Name) is not { } request)
        {
            binder.Scope.Report(ProblemKind.UnsupportedHttp, root, facts.Pointer, "no C# name can be made of its operationId");
            return null;
        }

        var response = (binder.Scope.IsRenamed ? request.Name.Substring(0, request.Name.Length - "Request".Length) : name) + "Response";
        facts = facts with
        {
            Responses = facts.Responses.Select(r => r with { Case = ReservedNames.AvoidCase(r.Case, response) }).ToEquatableArray(),
        };
        var members = ((KindRule.Object)graph.Schemas[request.SchemaId][InstanceKind.Object]).Members;
        foreach (var impossible in facts.Parameters.Where(p => request.Members.All(m => m.WireName != p.Name)))
        {
            ReportParameter(impossible, members.First(m => m.Name == impossible.Name), root, facts.Pointer, binder.Scope);
        }

        var parameters = facts.Parameters.Where(p => request.Members.Any(m => m.WireName == p.Name))
            .Select(p => Parameter(p, request, members.First(m => m.Name == p.Name), graph, binder.Scope))
            .ToLookup(p => p.Member.Type is not (CSharpType.Model or CSharpType.List or CSharpType.Map or CSharpType.Raw)
                || p.Member.Constant is not null);
        foreach (var parameter in parameters[false])
        {
            binder.Scope.Report(
                ProblemKind.UnsupportedHttp,
                root,
                facts.Pointer,
                $"its parameter '{parameter.Facts.Name}' is no string, number or boolean");
        }

        // What could not be named or sent has been told, and is left out: it would be followed by errors of the compiler.
        var cases = Cases(facts, graph, binder, root);
        facts = facts with
        {
            Responses = facts.Responses.SelectMany(r => cases.SelectMany(c => c.Responses).Where(kept => kept.Status == r.Status)).ToEquatableArray(),
        };
        var body = (request.Members.FirstOrDefault(m => m.WireName == OperationFacts.Body)?.Type as CSharpType.Model)?.FullName;
        return new OperationSpec(
            facts,
            request.Name,
            response,
            parameters[true].ToEquatableArray(),
            cases,
            body,
            facts.IsWebhook && body is not null ? Envelope(body, catalog) : null,
            Form(facts, members, graph, binder, root));
    }

    private static EquatableArray<FormFieldSpec> Form(
        OperationFacts facts, EquatableArray<MemberRule> members, CanonicalGraph graph, TypeBinder binder, SchemaLocation root)
    {
        if (!facts.HasForm || members.FirstOrDefault(m => m.Name == OperationFacts.Body) is not { } member)
        {
            return [];
        }

        var schema = graph[member.Value];
        if (schema.OnlyKind is not InstanceKind.Object)
        {
            binder.Scope.Report(ProblemKind.UnsupportedHttp, root, facts.Pointer, "the body of a form is an object, with a member for each field");
        }

        return FormBinder.Bind(schema, graph);
    }

    // Where names that do not fit are errors, that of the member has been told.
    private static void ReportParameter(ParameterFacts facts, MemberRule rule, SchemaLocation root, string pointer, FileScope scope)
    {
        var isImpossible = scope.Graph[rule.Value].AllowsNothing;
        if (isImpossible || scope.IsForgiving)
        {
            scope.Report(ProblemKind.UnsupportedHttp, root, pointer, isImpossible
                ? $"no value satisfies the schema of its parameter '{facts.Name}'"
                : $"its parameter '{facts.Name}' gets no C# name of its own; give it one with x-dotnet-name");
        }
    }

    private static ParameterSpec Parameter(ParameterFacts facts, RecordSpec request, MemberRule rule, CanonicalGraph graph, FileScope scope)
    {
        var schema = graph[rule.Value];
        var member = request.Members.First(m => m.WireName == facts.Name);
        return new ParameterSpec(
            facts,
            member,
            schema.OnlyKind is InstanceKind.String,
            rule.Value.Metadata.Or(schema.Metadata).Mapping.IsConnection && member.Constant is null
                ? SettingSpec.Of(member, member.Type, schema.AbsoluteLocation)
                : null);
    }

    // Responses that are called the same are one case.
    private static EquatableArray<ResponseCaseSpec> Cases(OperationFacts facts, CanonicalGraph graph, TypeBinder binder, SchemaLocation root)
    {
        var cases = new List<ResponseCaseSpec>();
        foreach (var group in facts.Responses.GroupBy(r => r.Case, StringComparer.Ordinal))
        {
            var bodies = group.Where(r => r.Definition is not null).Select(r => BodyOf(r, graph, binder)).Distinct(StringComparer.Ordinal).ToArray();
            if (bodies.Length + (group.Any(r => r.IsText) ? 1 : 0) > 1 || bodies.Contains(null) || !CSharpName.IsIdentifier(group.Key))
            {
                binder.Scope.Report(ProblemKind.UnsupportedHttp, root, facts.Pointer, $"its responses called '{group.Key}' have bodies that are no "
                    + "objects or not the same; give them names of their own with x-dotnet-name");
                if (CSharpName.IsIdentifier(group.Key))
                {
                    var first = group.First();
                    var body = first.Definition is null ? null : BodyOf(first, graph, binder);
                    cases.Add(new ResponseCaseSpec(
                        group.Key,
                        [body is null && !first.IsText ? first with { Definition = null, MediaType = null } : first],
                        body));
                }

                continue;
            }

            cases.Add(new ResponseCaseSpec(group.Key, group.ToEquatableArray(), bodies.FirstOrDefault()));
        }

        return cases.ToEquatableArray();
    }

    private static string? BodyOf(ResponseFacts response, CanonicalGraph graph, TypeBinder binder)
    {
        var pointer = "/$defs/" + JsonPointer.Escape(response.Definition!);
        var definition = graph.Definitions.First(d => d.Location.Pointer == pointer);
        return binder.ModelOf(graph.Schemas[definition.Id]);
    }

    /// <summary>What a webhook's body wraps: the first string on the way down whose content is a model.</summary>
    private static EnvelopeSpec? Envelope(string body, ModelCatalog catalog)
    {
        var open = new Queue<(string Model, string[] Path)>([(body, [])]);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (open.Count > 0)
        {
            var (model, path) = open.Dequeue();
            if (!seen.Add(model) || catalog.Find(model)?.Model is not RecordSpec record)
            {
                continue;
            }

            if (record.Members.FirstOrDefault(m => m.Content is not null) is { Content: { } content } found)
            {
                return new EnvelopeSpec(body, path.Append(found.Name).ToEquatableArray(), content.Model, content.IsBase64);
            }

            foreach (var member in record.Members.Where(m => m.IsRequired))
            {
                if (member.Type is CSharpType.Model next)
                {
                    open.Enqueue((next.FullName, [.. path, member.Name]));
                }
            }
        }

        return null;
    }
}
