using System.Globalization;
using AgentEvents.Generator.Canonical;

namespace AgentEvents.Generator.Binding;

/// <summary>Makes a record of a schema that gives the first items of an array schemas of their own.</summary>
internal static class TupleBinder
{
    /// <summary>The record.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="name">The record's name.</param>
    /// <param name="binder">Gives the types of its items.</param>
    public static TupleSpec Bind(CanonicalSchema schema, string name, TypeBinder binder)
    {
        var graph = binder.Scope.Graph;
        var rule = (KindRule.Array)schema[InstanceKind.Array];
        var least = rule.Counts.Where(c => !c.IsMaximum).Select(c => c.Bound).DefaultIfEmpty(0).Max();
        var most = rule.Counts.Where(c => c.IsMaximum).Select(c => c.Bound).DefaultIfEmpty(long.MaxValue).Min();

        // An array ends before an item that nothing satisfies.
        var possible = rule.Prefix.TakeWhile((item, i) => i < most && !graph[item].AllowsNothing).ToArray();
        var names = Names(possible, schema, name, binder.Scope);
        var items = possible.Select((item, i) => MemberBinder.Bind(
            Index(i), names[i], item, isRequired: i < least, name, $"The item at index {Index(i)}.", binder)).ToEquatableArray();
        var isOpen = possible.Length == rule.Prefix.Count && most > possible.Length && (rule.Items is null || !graph[rule.Items].AllowsNothing);
        return new TupleSpec(
            name,
            schema.AbsoluteLocation,
            Docs.Of(schema.Metadata, $"The JSON array {name}."),
            schema.Id,
            Union: null,
            items,
            isOpen ? binder.ItemType(rule.Items, name + TupleSpec.RestName) : null)
        {
            RefusesNull = schema[InstanceKind.Null] is not KindRule.Rejected,
        };
    }

    // A place is a good name where there is no better one, so titles that clash are no error; names that somebody chose are.
    private static string[] Names(SchemaReference[] items, CanonicalSchema owner, string type, FileScope scope)
    {
        var places = items.Select((_, i) => Avoid("Item" + Index(i + 1), type)).ToArray();
        var names = items.Select((item, i) => scope.ItemNameOf(item) is { } name ? Avoid(name, type) : places[i]).ToArray();
        for (var i = 0; i < names.Length; i++)
        {
            var other = Array.FindIndex(names, n => CSharpName.Camel(n) == CSharpName.Camel(names[i]));
            if (other == i)
            {
                continue;
            }

            if (scope.IsChosen(items[other]) && scope.IsChosen(items[i]) && !scope.IsForgiving)
            {
                scope.Report(
                    ProblemKind.DuplicateMemberName,
                    owner.Location,
                    names[i],
                    type,
                    "prefixItems/" + Index(other),
                    "prefixItems/" + Index(i));
            }

            return places;
        }

        return names;
    }

    // What an item's text decodes to has a method, TryDecode and the item's name.
    private static string Avoid(string name, string type) => name switch
    {
        _ when name.StartsWith("TryDecode", StringComparison.Ordinal) => "Item" + name,
        _ => ReservedNames.Avoid(name, type, ReservedNames.Tuple),
    };

    private static string Index(int index) => index.ToString(CultureInfo.InvariantCulture);
}
