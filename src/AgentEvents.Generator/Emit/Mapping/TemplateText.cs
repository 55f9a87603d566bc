using AgentEvents.Generator.Binding;
using AgentEvents.Generator.Binding.Mapping;

namespace AgentEvents.Generator.Emit.Mapping;

/// <summary>How the code that makes a model spells a template.</summary>
internal static class TemplateText
{
    /// <summary>The expression for a template.</summary>
    /// <param name="template">The template.</param>
    /// <param name="hubCase">The case that it is made of.</param>
    /// <param name="pointer">The JSON Pointer to the member.</param>
    public static string Write(WirePlan.Template template, HubCase hubCase, string pointer)
    {
        if (template.Type is CSharpType.Int32 or CSharpType.Int64 or CSharpType.Number)
        {
            var only = template.Text.Fields[0];
            var method = template.Type is CSharpType.Number ? "WriteNumber" : $"WriteInteger<{TypeText.Of(template.Type)}>";
            return $"notes.{method}({Part(only with { Modifier = "digits" }, SourceText.Field(hubCase, only.Name))}!, {CSharpLiteral.Of(only.Name)}, "
                + $"{CSharpLiteral.Of(pointer)})";
        }

        var parts =
            template.Text.Fields.SelectMany((f, i) => new[] { Literal(template.Text.Literals[i]), Part(f, SourceText.Field(hubCase, f.Name)) })
                .Append(Literal(template.Text.Literals[template.Text.Fields.Count]))
                .Where(p => p.Length > 0)
                .ToArray();
        var text = string.Join(" + ", parts);
        return template.Type is CSharpType.Text ? text : $"new {TypeText.Of(template.Type)}({text}!)";
    }

    private static string Literal(string text) => text.Length == 0 ? "" : CSharpLiteral.Of(text);

    private static string Part(TemplateField part, MemberSpec field)
    {
        var value = "source." + CSharpIdentifier.Of(field.Name);
        var present = value + (field.IsRequired ? "" : ".GetValueOrDefault()");
        return field.Type switch
        {
            CSharpType.Phone => present + (part.IsDigits ? ".Digits" : ".ToString()"),
            CSharpType.Instant => $"global::AgentEvents.Models.Mapping.WireTime.Write({present}, {CSharpLiteral.Of(part.Modifier!)})",
            _ => value,
        };
    }
}
