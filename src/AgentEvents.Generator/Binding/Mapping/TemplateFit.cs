using AgentEvents.Generator.Canonical;
using AgentEvents.Generator.Patterns;

namespace AgentEvents.Generator.Binding.Mapping;

/// <summary>Whether what a template writes can be valid by the schema that it stands in.</summary>
/// <param name="hubCase">The canonical case.</param>
/// <param name="catalog">The models.</param>
/// <param name="scope">Takes what is wrong.</param>
internal sealed class TemplateFit(HubCase hubCase, ModelCatalog catalog, FileScope scope)
{
    /// <summary>
    /// Reports a template that nothing fits: the member's own examples say something else, or its pattern and length leave no value of the fields.
    /// </summary>
    /// <param name="template">The template.</param>
    /// <param name="schema">The schema of the member.</param>
    /// <param name="examples">Its examples.</param>
    public void Check(WireTemplate template, CanonicalSchema schema, EquatableArray<string> examples)
    {
        if (schema[InstanceKind.String] is not KindRule.Text text)
        {
            return;
        }

        // What an id looks like is the provider's business: the canonical events only say that it is text.
        if (examples.Count > 0 && examples.All(e => !Follows(template, e)))
        {
            Report(template, schema, $"its own example '{examples[0]}' does not follow it");
        }
        else if (examples.All(e => text.Checks.Any(c => ObjectionTo(e, c) is not null))
            && text.Checks.Select(c => ObjectionTo(template, c)).FirstOrDefault(o => o is not null) is { } objection)
        {
            Report(template, schema, objection);
        }
    }

    private void Report(WireTemplate template, CanonicalSchema schema, string reason) =>
        scope.Report(ProblemKind.UnfittingTemplate, schema.Location, template.Source, schema.Location.Pointer, reason);

    private bool Follows(WireTemplate template, string example) => template.Split(example) is { } values
        && template.Fields.Select((f, i) => IsPhone(f) ? PhoneForm.IsMatch(values[i]) : values[i].Length > 0).All(fits => fits);

    private string? ObjectionTo(WireTemplate template, StringCheck check)
    {
        var fits = check switch
        {
            StringCheck.Pattern pattern => PatternOverlap.IsPossible(pattern.Text.Source, PatternOf(template)),
            StringCheck.Length { IsMaximum: true } length => LengthOf(template, f => IsPhone(f) ? PhoneForm.Shortest(f.IsDigits) : 0) <= length.Bound,
            StringCheck.Length { IsMaximum: false } length =>
                template.Fields.Any(f => !IsPhone(f)) || LengthOf(template, f => PhoneForm.Longest(f.IsDigits)) >= length.Bound,
            _ => true,
        };
        return fits ? null : Sample(template) is { } sample && ObjectionTo(sample, check) is { } objection
            ? $"it writes '{sample}', for example, which {objection}"
            : $"no value that it writes {Demand(check)}";
    }

    private static string? ObjectionTo(string sample, StringCheck check) => check switch
    {
        StringCheck.Pattern pattern when !EcmaPattern.Compile(pattern.Text.Source, allowsIdentityEscapes: true).IsMatch(sample) =>
            $"the pattern {pattern.Text.Source} does not match",
        StringCheck.Length { IsMaximum: true } length when sample.Length > length.Bound => "is too long",
        StringCheck.Length { IsMaximum: false } length when sample.Length < length.Bound => "is too short",
        _ => null,
    };

    private static string Demand(StringCheck check) => check switch
    {
        StringCheck.Pattern pattern => $"is matched by the pattern {pattern.Text.Source}",
        StringCheck.Length { IsMaximum: true } => "is short enough",
        _ => "is long enough",
    };

    private static long LengthOf(WireTemplate template, Func<TemplateField, int> lengthOf) =>
        template.Literals.Sum(l => l.Length) + template.Fields.Sum(lengthOf);

    // The texts that a template can write, as a regular expression.
    private string PatternOf(WireTemplate template) => "^" + string.Concat(template.Fields.Select((f, i) =>
        Escaped(template.Literals[i]) + (IsPhone(f) ? PhoneForm.Pattern(f.IsDigits) : @"[\s\S]*")))
            + Escaped(template.Literals[template.Fields.Count])
            + "$";

    private static string Escaped(string literal) => string.Concat(literal.Select(c => @"^$\.*+?()[]{}|/".IndexOf(c) < 0 ? c.ToString() : "\\" + c));

    private string? Sample(WireTemplate template)
    {
        var examples = template.Fields.Select(f => HubReader.ExampleOf(hubCase, f.Name, catalog)).ToArray();
        return examples.Contains(null) ? null : template.Fill((f, i) => f.IsDigits ? examples[i]!.TrimStart('+') : examples[i]!);
    }

    private bool IsPhone(TemplateField field) => hubCase.Fields.First(f => f.WireName == field.Name).Type is CSharpType.Phone;
}
