using AgentEvents.Generator.Canonical;

namespace AgentEvents.Generator.Binding;

/// <summary>Reports an <c>x-lifetime</c> that no code could ask for, because it stands where no record is made.</summary>
internal static class LifetimeCheck
{
    private const string Misplaced = "x-lifetime belongs to the object that is the event, whose record offers it; here is no record of its own";

    /// <summary>Looks at all schemas of a file.</summary>
    /// <param name="types">What is made of it.</param>
    /// <param name="scope">Takes the reports.</param>
    public static void Run(IEnumerable<TypeSpec> types, FileScope scope)
    {
        // One schema can have several canonical forms: by itself, and merged into what stands around it.
        var records = new HashSet<SchemaLocation>(types.OfType<RecordSpec>()
            .Where(r => r.Lifetime is not null)
            .Select(r => scope.Graph.Schemas[r.SchemaId].Location));
        foreach (var schema in scope.Graph.Schemas.Where(scope.IsOwn))
        {
            // Beside a $ref it says something about one place, and a record is the same in all places.
            if ((schema.Metadata.Mapping.Lifetime is not null && !records.Contains(schema.Location))
                || ReferenceMap.Of(schema).Any(reference => reference.Metadata.Mapping.Lifetime is not null))
            {
                scope.Report(ProblemKind.InvalidMapping, schema.Location, schema.Location.Pointer, Misplaced);
            }
        }
    }
}
