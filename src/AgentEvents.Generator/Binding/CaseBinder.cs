using System.Globalization;
using AgentEvents.Generator.Canonical;

namespace AgentEvents.Generator.Binding;

/// <summary>
/// Makes the record that is a case of a union. A branch that describes an object or a tuple becomes the case itself where it is free to: a record
/// derives from one union only, and that of the root or of another file derives from none. Any other branch is the value of a record around it.
/// </summary>
internal static class CaseBinder
{
    /// <summary>Adds the record, or sees to it that it is made.</summary>
    /// <param name="branch">The branch.</param>
    /// <param name="owner">The schema of the union.</param>
    /// <param name="union">The union's name.</param>
    /// <param name="binder">Takes the record.</param>
    /// <returns>The record's name.</returns>
    public static string Bind(ValueShape.Branch branch, CanonicalSchema owner, string union, TypeBinder binder)
    {
        var schema = binder.Scope.Graph[branch.Schema];
        var place = union + (WordOf(schema) ?? "Case" + (branch.Index + 1).ToString(CultureInfo.InvariantCulture));
        return MayDerive(schema, owner, binder) ? BindItself(schema, union, place, binder) : BindWrapper(schema, union, place, binder);
    }

    // What tells an alternative from the others is the last word of its name; one that stands elsewhere has a name of its own.
    private static string? WordOf(CanonicalSchema schema) =>
        schema.Name is { Steps: [.., var last] } && CSharpName.Joined(last) is { Length: > 0 } word
            ? word
            : CSharpName.Pascal(schema.Name?.Name ?? "");

    private static bool MayDerive(CanonicalSchema schema, CanonicalSchema owner, TypeBinder binder) =>
        binder.Shapes.Of(schema) is ValueShape.Members or ValueShape.Tuple
        && schema[InstanceKind.Null] is KindRule.Rejected
        && (schema.Location.IsNowhere || schema.Location.Document == owner.Location.Document)
        && !binder.Scope.IsForeign(schema)
        && !ShapeReader.IsRoot(schema)
        && !binder.Shapes.IsShared(schema);

    private static string BindItself(CanonicalSchema schema, string union, string place, TypeBinder binder)
    {
        binder.Join(schema, union);
        if (binder.ModelOf(schema) is { } model)
        {
            return model.Substring(binder.Scope.Namespace.Length + 1);
        }

        var own = binder.Scope.NameOf(schema, place);
        var name = binder.Names.TryTake(binder.Scope.FullNameOf(schema, place), schema, binder.IsBound)
            ? own
            : binder.Names.TakeFree(union + own, schema);
        binder.Declare(schema, name);
        return name;
    }

    private static string BindWrapper(CanonicalSchema schema, string union, string place, TypeBinder binder)
    {
        var isNamed = schema.Name is { Steps.IsEmpty: true };
        var own = isNamed ? binder.Scope.NameOf(schema, place) : place;
        var hasTypeName = HasTypeName(schema, binder);
        var value = binder.TypeOf(schema, hasTypeName && !isNamed ? place + "Value" : own);
        var isTaken = isNamed && (hasTypeName || binder.Scope.IsForeign(schema) || binder.Shapes.IsShared(schema));
        var name = binder.Names.TakeFree(isTaken ? union + own : own, schema);
        binder.AddWrapper(schema, name, union, value);
        return name;
    }

    /// <summary>Whether the type of a schema's values has the name that the schema gives it.</summary>
    private static bool HasTypeName(CanonicalSchema schema, TypeBinder binder) =>
        binder.Shapes.Of(schema) is ValueShape.Same || binder.Shapes.HasType(schema);
}
