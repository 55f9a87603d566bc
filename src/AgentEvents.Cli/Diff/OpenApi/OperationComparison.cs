using AgentEvents.Generator.OpenApi;
using AgentEvents.Generator.OpenApi.Description;
using AgentEvents.Generator.Values;

namespace AgentEvents.Cli.Diff.OpenApi;

/// <summary>Compares two versions of an operation.</summary>
internal static class OperationComparison
{
    /// <summary>The scope of what is sent to an operation.</summary>
    public static ChangeScope ScopeOf(OperationDescription operation) =>
        new(operation.Name, operation.IsSentByProvider ? Flow.FromProvider : Flow.FromClient);

    /// <summary>Compares.</summary>
    public static void Compare(
        OperationDescription old,
        OperationDescription now,
        SecurityComparison security,
        ServerComparison servers,
        ChangeList changes)
    {
        var scope = ScopeOf(now);
        if (old.IsDeprecated != now.IsDeprecated)
        {
            changes.Add(
                now.IsDeprecated ? OperationRules.Deprecated : OperationRules.Undeprecated,
                scope,
                now.Pointer,
                now.IsDeprecated ? "the operation is deprecated now" : "the operation is not deprecated any more");
        }

        if (old.Id != now.Id)
        {
            changes.Add(OperationRules.IdChanged, scope, now.Pointer, $"operationId was {Quoted(old.Id)} and is {Quoted(now.Id)}");
        }

        CompareParameters(old, now, scope, changes);
        BodyComparison.CompareRequest(old.Body, now.Body, old.Pointer, now.Pointer, scope, changes);
        ResponseComparison.Compare(old.Responses, now.Responses, scope.Answer, changes);
        security.Compare(old.Security, now.Security, scope);
        if (!now.IsSentByProvider)
        {
            servers.Compare(old.Servers, now.Servers, ScopeIn(now.Servers.Pointer, scope));
        }

        ExtensionComparison.Compare(old.Extensions, now.Extensions, scope, changes);
    }

    /// <summary>The scope of something that the document may say for all operations.</summary>
    /// <param name="pointer">Where it is said.</param>
    /// <param name="scope">The scope of the operation.</param>
    public static ChangeScope ScopeIn(string pointer, ChangeScope scope) => pointer.LastIndexOf('/') == 0 ? scope with { Part = null } : scope;

    private static void CompareParameters(OperationDescription old, OperationDescription now, ChangeScope scope, ChangeList changes)
    {
        var (oldPlaces, places) = (PlacesOf(old), PlacesOf(now));
        var after = now.Parameters.GroupBy(p => KeyOf(p, places)).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        foreach (var group in old.Parameters.GroupBy(p => KeyOf(p, oldPlaces)))
        {
            var before = group.First();
            if (after.Remove(group.Key, out var found))
            {
                ParameterComparison.Compare(before, found, scope, changes);
            }
            else
            {
                changes.Add(ParameterRules.Removed, scope, before.Pointer, $"{ParameterComparison.NameOf(before)} is gone");
            }
        }

        foreach (var added in now.Parameters.Where(p => after.TryGetValue(KeyOf(p, places), out var found) && ReferenceEquals(found, p)))
        {
            changes.Add(
                added.IsRequired ? ParameterRules.RequiredAdded : ParameterRules.Added,
                scope,
                added.Pointer,
                $"{ParameterComparison.NameOf(added)} is new{(added.IsRequired ? " and required" : "")}");
        }
    }

    private static Dictionary<string, int> PlacesOf(OperationDescription operation) => PathTemplate.Names(operation.Path)
        .Select((name, index) => (name, index))
        .DistinctBy(p => p.name, StringComparer.Ordinal)
        .ToDictionary(p => p.name, p => p.index, StringComparer.Ordinal);

    // A parameter of the path has its place; its name is not on the wire. Names of headers have no case.
    private static string KeyOf(ParameterDescription parameter, Dictionary<string, int> places) => parameter.In switch
    {
        "path" when places.TryGetValue(parameter.Name, out var index) => FormattableString.Invariant($"path {index}"),
        "header" => "header " + parameter.Name.ToLowerInvariant(),
        var place => $"{place} {parameter.Name}",
    };

    private static string Quoted(string? id) => id is null ? "absent" : $"'{id}'";
}
