using AgentEvents.Generator.Normalisation.Canonical;
using AgentEvents.Generator.OpenApi;
using AgentEvents.Generator.Reading;
using AgentEvents.Generator.Resolution;

namespace AgentEvents.Generator.Binding.Mapping;

/// <summary>Finds out how a file's root is mapped to the canonical events that its <c>x-canonical-hub</c> names.</summary>
internal sealed class MappingBinder(SchemaIndex index, SchemaDocument document, ModelCatalog catalog, FileScope scope)
{
    // Cases that have a place, in which something is wrong.
    private readonly HashSet<HubCase> _broken = [];
    private IReadOnlyCollection<SchemaLocation> _misplaced = [];

    /// <summary>The mapping, or null after a report.</summary>
    /// <param name="file">What is generated for the file.</param>
    /// <param name="hub">The reference to the canonical events.</param>
    public MappingSpec? Bind(FileSpec file, JsonStringNode hub)
    {
        var root = new SchemaLocation(document.Uri, "");
        if (index.Resolve(root, hub.Value) is not { } target)
        {
            scope.Report(ProblemKind.UnresolvableReference, root.Down("x-canonical-hub"), hub.Value, "");
            return null;
        }

        var hubName = target.Pointer.Length == 0 ? catalog.RootOf(index.DocumentOf(target)) : null;
        if (hubName is null || HubReader.Read(hubName, catalog) is not { } cases)
        {
            scope.Report(ProblemKind.InvalidMapping, root.Down("x-canonical-hub"), "", "x-canonical-hub leads to no union of records that are told apart by a constant");
            return null;
        }

        _misplaced = new MisplacedMarks(index, document, file.Graph, scope).Report();
        var mapped = cases.Select(c => BindCase(file, c, cases)).OfType<CaseMapping>().ToEquatableArray();
        var homeless = document.Operation?.Api.Homeless ?? ApiReader.Homeless((JsonObjectNode)document.Root!);
        var spec = new MappingSpec(hubName, file.RootModel, mapped, cases, homeless);
        foreach (var (first, second) in spec.Clashes)
        {
            scope.Report(ProblemKind.InvalidMapping, index.Resolve(root, second.Definition) ?? root, second.Definition, second.ClashesWith(first));
        }

        if (document.Operation is null)
        {
            ReportHomeless(spec, root);
        }

        return spec with { IsContradictory = spec.Clashes.Any() };
    }

    private CaseMapping? BindCase(FileSpec file, HubCase hubCase, EquatableArray<HubCase> cases)
    {
        var outcome = new PlanBinder(hubCase, cases, catalog, scope, _misplaced).Model(file.RootModel, isCase: false);
        if (outcome.IsOtherCase || !outcome.TellsCase)
        {
            return null;
        }

        if (outcome.Unfed is { } unfed)
        {
            if (unfed.Reason is { } reason)
            {
                scope.Report(ProblemKind.UnfedMember, unfed.Location, unfed.Name, hubCase.Name, reason);
            }

            _broken.Add(hubCase);
            return null;
        }

        return new CaseMapping(hubCase, outcome.Plans.OfType<WirePlan.Build>().OrderByDescending(p => Plans.Needs(p).Count() + Plans.NeededSettings(p).Count()).ToEquatableArray());
    }

    // For operations this is told for all of a provider together.
    private void ReportHomeless(MappingSpec spec, SchemaLocation root)
    {
        foreach (var hubCase in spec.AllCases.Where(c => spec.Cases.All(m => m.Case != c) && !_broken.Contains(c) && spec.Homeless.All(h => h.Name != c.Name)))
        {
            scope.Report(ProblemKind.HomelessCase, root, hubCase.Name, "has no place, and no x-canonical-unsupported says why,", spec.WireName);
        }
    }
}
