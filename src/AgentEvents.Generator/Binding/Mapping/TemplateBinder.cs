using AgentEvents.Generator.Normalisation.Canonical;
using AgentEvents.Generator.Patterns;

namespace AgentEvents.Generator.Binding.Mapping;

/// <summary>Reads the templates of a canonical case, and tries them against the schemas that they stand in.</summary>
/// <param name="hubCase">The case.</param>
/// <param name="cases">All cases.</param>
/// <param name="catalog">The models.</param>
/// <param name="scope">Takes what is wrong.</param>
internal sealed class TemplateBinder(HubCase hubCase, EquatableArray<HubCase> cases, ModelCatalog catalog, FileScope scope)
{
    /// <summary>Plans a value that has a template.</summary>
    /// <param name="source">The template.</param>
    /// <param name="type">The type of the value.</param>
    /// <param name="schema">The schema of the value.</param>
    /// <param name="member">The member that the value belongs to.</param>
    public PlanOutcome Bind(string source, CSharpType type, CanonicalSchema schema, MemberSpec member)
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
            return PlanOutcome.Starved(schema.Location, member.WireName);
        }

        if (template.IsPlain && !template.Fields[0].IsDigits && type == fields[0]!.Type)
        {
            Try(template, schema);
            return PlanOutcome.Of(new WirePlan.Field(template.Fields[0].Name));
        }

        if (type is not (CSharpType.Text or CSharpType.Enumeration) || fields.Any(f => f!.Type is not (CSharpType.Text or CSharpType.Phone)))
        {
            return Refuse(schema, $"the template '{source}' makes text, and neither the member nor the field is anything else unless both are the same", member);
        }

        if (template.Fields.Where((f, i) => f.IsDigits && fields[i]!.Type is not CSharpType.Phone).Any())
        {
            return Refuse(schema, $"in the template '{source}', digits is for phone numbers", member);
        }

        Try(template, schema);
        return PlanOutcome.Of(new WirePlan.Template(template, type));
    }

    // Which texts a pattern takes and which a template makes is not compared; that the example of each field goes through is.
    private void Try(WireTemplate template, CanonicalSchema schema)
    {
        var examples = template.Fields.Select(f => HubReader.ExampleOf(hubCase, f.Name, catalog)).ToArray();
        if (examples.Contains(null) || schema[InstanceKind.String] is not KindRule.Text text)
        {
            return;
        }

        var sample = template.Fill((f, i) => f.IsDigits ? examples[i]!.TrimStart('+') : examples[i]!);
        if (text.Checks.Select(c => ObjectionTo(sample, c)).FirstOrDefault(o => o is not null) is { } objection)
        {
            scope.Report(ProblemKind.UnfittingTemplate, schema.Location, template.Source, schema.Location.Pointer, sample, objection);
        }
    }

    private static string? ObjectionTo(string sample, StringCheck check) => check switch
    {
        StringCheck.Pattern pattern when !EcmaPattern.Compile(pattern.Text.Source).IsMatch(sample) => "the pattern " + pattern.Text.Source + " does not match",
        StringCheck.Length { IsMaximum: true } length when sample.Length > length.Bound => "is too long",
        StringCheck.Length { IsMaximum: false } length when sample.Length < length.Bound => "is too short",
        _ => null,
    };

    private PlanOutcome Refuse(CanonicalSchema schema, string reason, MemberSpec member)
    {
        scope.Report(ProblemKind.InvalidMapping, schema.Location, schema.Location.Pointer, reason);
        return PlanOutcome.Starved(schema.Location, member.WireName, isReported: true);
    }
}
