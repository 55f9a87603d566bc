using AgentEvents.Generator.Binding;
using AgentEvents.Generator.Canonical;

namespace AgentEvents.Generator.Emit.Schemas;

/// <summary>
/// Writes for each type its schema as text, for whoever describes an application that takes it. It is data of the assembly behind a function: nothing
/// is read before somebody asks, and trimming leaves it out where nobody does.
/// </summary>
/// <code>
/// [JsonSchema&lt;AgentEvent&gt;]
/// partial record AgentEvent : IJsonSchemaSource&lt;AgentEvent&gt;
/// {
///     static ModelSchema IJsonSchemaSource&lt;AgentEvent&gt;.Schema =>
///         new(typeof(AgentEvent), "{…}"u8, static () => [ModelSchema.PartOf(typeof(Event))]);
/// }
/// </code>
internal sealed class SchemaTextEmitter
{
    private const string Json = "global::AgentEvents.Models.Json.";

    private readonly FileSpec _file;
    private readonly SchemaNames _names;
    private readonly string _partsClass;

    private SchemaTextEmitter(FileSpec file)
    {
        _file = file;
        _names = new SchemaNames(file);
        _partsClass = CSharpIdentifier.Of(FileSpec.PartsClass(file.ChecksClass));
    }

    /// <summary>The schemas of all types of a file.</summary>
    public static string Write(FileSpec file)
    {
        var emitter = new SchemaTextEmitter(file);
        return Code.Paragraphs([.. file.Types.Select(emitter.Type).OfType<string>(), emitter.Parts()]);
    }

    private string? Type(TypeSpec type) => type switch
    {
        // A record around what has a type of its own says what that says.
        WrapperSpec wrapper when _names.TypeOf(wrapper.SchemaId) is { } value && value != _file.Namespace + "." + wrapper.Name =>
            Source(wrapper, "record", Same(wrapper, value)),
        ModelSpec model => Source(model, "record", Model(model)),
        EnumerationSpec enumeration => Source(enumeration, "record struct", Made(enumeration.Name, TextOf(enumeration.SchemaId))),
        _ => null,
    };

    private static string Source(TypeSpec type, string kind, string made)
    {
        var name = CSharpIdentifier.Of(type.Name);
        return $$"""
            [{{Json}}JsonSchema<{{name}}>]
            partial {{kind}} {{name}} : {{Json}}IJsonSchemaSource<{{name}}>
            {
                static {{Json}}ModelSchema {{Json}}IJsonSchemaSource<{{name}}>.Schema => {{Code.Indent(made, 1)}};
            }
            """;
    }

    private string Same(WrapperSpec wrapper, string value)
    {
        if (wrapper.OnlyKind is { } kind)
        {
            return Made(wrapper.Name, TextOf(wrapper.SchemaId, kind));
        }

        var text = KeywordList.Object([("$ref", SchemaText.PathTo(value))]);
        return $"new(typeof({CSharpIdentifier.Of(wrapper.Name)}), {CSharpLiteral.Utf8(text)}, static () => [{PartOf(value)}])";
    }

    private string Model(ModelSpec model)
    {
        var made = Made(model.Name, TextOf(model.SchemaId, model.OnlyKind));
        return _file.Graph.Schemas[model.SchemaId].Union is { } union && Discriminator(union) is { } discriminator
            ? $"{made}\n{{\n    Discriminator = {Code.Indent(discriminator, 1)},\n}}"
            : made;
    }

    private SchemaText TextOf(int id, InstanceKind? only = null) => new(_file.Graph.Schemas[id], _file.Graph, _names, only);

    private string Made(string name, SchemaText text) => $"new(typeof({CSharpIdentifier.Of(name)}), {Arguments(text)})";

    private string Arguments(SchemaText text) =>
        $"{CSharpLiteral.Utf8(text.Json)}, static () => [{string.Join(", ", text.Parts.Select(Part))}]";

    private string Part(int id) => _names.TypeOf(id) is { } type ? PartOf(type) : $"{_partsClass}.{CSharpIdentifier.Of(_names.MemberOf(id))}";

    private static string PartOf(string type) => $"{Json}ModelSchema.PartOf(typeof({CSharpIdentifier.OfType(type)}))";

    // A member whose text alone tells which alternative it is, each of which has a name.
    private string? Discriminator(Union union)
    {
        var branches = union.Branches.Select(b => _names.NameOf(b.Id)).ToArray();
        var tag = union.Evidence.FirstOrDefault(e => e is { Absent: 0, NoString: 0, OtherString: 0 }
            && e.Strings.All(s => s.Branches != 0 && (s.Branches & (s.Branches - 1)) == 0));
        if (tag is null || branches.Contains(null))
        {
            return null;
        }

        var cases = tag.Strings.Select(s => $"new({CSharpLiteral.Of(s.Text)}, {CSharpLiteral.Of(branches[IndexOf(s.Branches)]!)}),");
        return $$"""
            new({{CSharpLiteral.Of(tag.Member)}},
            [
                {{Code.Indent(Code.Lines(cases), 1)}}
            ])
            """;
    }

    private static int IndexOf(ulong bit)
    {
        var index = 0;
        while ((bit >>= 1) != 0)
        {
            index++;
        }

        return index;
    }

    // Visible in this file of code only, so that no type of another schema file can meet it.
    private string Parts()
    {
        var parts = _names.Parts.Select(part =>
            $"internal static {Json}ModelSchema {CSharpIdentifier.Of(_names.MemberOf(part.Id))} => "
            + $"new({CSharpLiteral.Of(_names.NameOf(part.Id)!)}, {Arguments(TextOf(part.Id))});").ToArray();
        return parts.Length == 0 ? "" : $$"""
            file static class {{_partsClass}}
            {
                {{Code.Indent(Code.Paragraphs(parts), 1)}}
            }
            """;
    }
}
