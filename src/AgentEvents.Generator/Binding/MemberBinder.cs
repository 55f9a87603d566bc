using AgentEvents.Generator.Canonical;

namespace AgentEvents.Generator.Binding;

/// <summary>Makes a property of what an object holds under a name, or an array at a place.</summary>
internal static class MemberBinder
{
    /// <summary>The property.</summary>
    /// <param name="wireName">What it is called on the wire; the index of an item.</param>
    /// <param name="name">What it is called in C#.</param>
    /// <param name="value">The schema of its values.</param>
    /// <param name="isRequired">Whether it must be there.</param>
    /// <param name="owner">The type that it belongs to.</param>
    /// <param name="fallback">What its documentation says if the schema says nothing.</param>
    /// <param name="binder">Gives the type of its values.</param>
    public static MemberSpec Bind(
        string wireName,
        string name,
        SchemaReference value,
        bool isRequired,
        string owner,
        string fallback,
        TypeBinder binder)
    {
        var schema = binder.Scope.Graph[value];
        var metadata = value.Metadata.Or(schema.Metadata);
        var docs = Docs.Of(metadata, fallback);
        if (isRequired && ConstantOf(schema) is { } constant)
        {
            return new MemberSpec(wireName, name, new CSharpType.Raw(), true, constant, null, docs);
        }

        var type = binder.TypeOf(schema, owner + name);
        return new MemberSpec(wireName, name, type, isRequired, null, ContentOf(schema, owner + name, binder), docs)
        {
            Limits = LimitReader.Read(schema, type, metadata.Mapping.Default),
        };
    }

    /// <summary>The JSON of the one value that a schema allows, or null if there are more: what is always the same needs no property.</summary>
    public static string? ConstantOf(CanonicalSchema schema) => schema.OnlyKind is { } kind && schema.Union is null
        ? schema[kind] switch
        {
            KindRule.Text { Values: [{ Values: [var text] }, ..] } => JsonString.Quote(text),
            KindRule.Number { Values: [{ Values: [var literal] }, ..] } => literal,
            KindRule.Literal { Values: [{ Values: [var literal] }, ..] } => literal,
            KindRule.Literal when kind == InstanceKind.Null => "null",
            KindRule.Object { Members.IsEmpty: true } empty when empty.Counts.Any(c => c is { IsMaximum: true, Bound: 0 }) => "{}",
            KindRule.Array { Prefix.IsEmpty: true } empty when empty.Counts.Any(c => c is { IsMaximum: true, Bound: 0 }) => "[]",
            _ => null,
        }
        : null;

    private static ContentSpec? ContentOf(CanonicalSchema schema, string context, TypeBinder binder)
    {
        if (schema[InstanceKind.String] is not KindRule.Text { Content: { Schema: { } reference } content }
            || content.MediaType is not (null or "application/json")
            || content.Encoding is not (null or "base64"))
        {
            return null;
        }

        return binder.TypeOf(binder.Scope.Graph[reference], context + "Content") is CSharpType.Model model
            ? new ContentSpec(model.FullName, content.Encoding == "base64")
            : null;
    }
}
