using AgentEvents.Generator.Canonical;

namespace AgentEvents.Generator.Binding.Mapping;

/// <summary>Reads the templates of a canonical case.</summary>
/// <param name="hubCase">The case.</param>
/// <param name="cases">All cases.</param>
/// <param name="catalog">The models.</param>
/// <param name="scope">Takes what is wrong.</param>
internal sealed class TemplateBinder(HubCase hubCase, EquatableArray<HubCase> cases, ModelCatalog catalog, FileScope scope)
{
    private readonly TemplateFit _fit = new(hubCase, catalog, scope);

    /// <summary>Plans a value that has a template.</summary>
    /// <param name="source">The template.</param>
    /// <param name="type">The type of the value.</param>
    /// <param name="schema">The schema of the value.</param>
    /// <param name="examples">What the schema gives as examples.</param>
    /// <param name="member">The member that the value belongs to.</param>
    public PlanOutcome Bind(string source, CSharpType type, CanonicalSchema schema, EquatableArray<string> examples, MemberSpec member)
    {
        if (WireTemplate.Read(source, out var error) is not { } template)
        {
            return Refuse(schema, $"the template '{source}' is none: {error}", member);
        }

        if (template.Fields.FirstOrDefault(f => cases.All(c => c.Fields.All(m => m.WireName != f.Name))) is { } unknown)
        {
            return Refuse(schema, $"the template '{source}' names '{unknown.Name}', which is no field of any canonical case", member);
        }

        var fields = template.Fields.Select(f => hubCase.Fields.FirstOrDefault(m => m.WireName == f.Name)).ToArray();
        if (fields.Contains(null))
        {
            // A field of other cases: here the member has nothing to say.
            return PlanOutcome.MissingSource(schema.Location, member.WireName, $"its template '{source}' names fields that this case does not have");
        }

        if (template.IsPlain && template.Fields[0].Modifier is null && type == fields[0]!.Type)
        {
            _fit.Check(template, schema, examples);
            return PlanOutcome.Of(new WirePlan.Field(template.Fields[0].Name));
        }

        var isNumber = template.IsPlain
            && type is (CSharpType.Int32 or CSharpType.Int64 or CSharpType.Number)
            && fields[0]!.Type is (CSharpType.Text or CSharpType.Phone);
        if (type is CSharpType.Instant && template.Fields.Any(f => f.IsTime))
        {
            return Refuse(
                schema,
                $"in the template '{source}', a modifier says how a time is written, and the member is a date-time, which is written in one way only",
                member);
        }

        if ((!isNumber && type is not (CSharpType.Text or CSharpType.Enumeration or CSharpType.Verbatim { IsNumber: false }))
            || fields.Any(f => f!.Type is not (CSharpType.Text or CSharpType.Phone or CSharpType.Instant)))
        {
            return Refuse(
                schema,
                $"the template '{source}' makes text, and neither the member nor the field is anything else unless both are the same",
                member);
        }

        if (template.Fields.Select((f, i) => f.ObjectionTo(fields[i]!.Type)).FirstOrDefault(o => o is not null) is { } objection)
        {
            return Refuse(schema, $"in the template '{source}', {objection}", member);
        }

        _fit.Check(template, schema, examples);
        return PlanOutcome.Of(new WirePlan.Template(template, type));
    }

    private PlanOutcome Refuse(CanonicalSchema schema, string reason, MemberSpec member)
    {
        scope.Report(ProblemKind.InvalidMapping, schema.Location, schema.Location.Pointer, reason);
        return PlanOutcome.Refused(schema.Location, member.WireName);
    }
}
