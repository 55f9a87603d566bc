using AgentEvents.Generator.Canonical;

namespace AgentEvents.Generator.Binding.Mapping;

/// <summary>Finds out how a file's root is mapped to the canonical events that its <c>x-canonical-hub</c> names.</summary>
/// <param name="bundle">The file, and what it refers to.</param>
/// <param name="catalog">The models of both.</param>
/// <param name="scope">Takes what is wrong.</param>
internal sealed class MappingBinder(CanonicalBundle bundle, ModelCatalog catalog, FileScope scope)
{
    // Cases that have a place, in which something is wrong.
    private readonly HashSet<HubCase> _broken = [];
    private IReadOnlyCollection<SchemaLocation> _misplaced = [];

    /// <summary>The mapping, or null after a report.</summary>
    /// <param name="file">What is generated for the file.</param>
    /// <param name="hub">The reference to the canonical events.</param>
    public MappingSpec? Bind(FileSpec file, HubReference hub)
    {
        var root = bundle.Own.Root;
        if (hub.Target is not { } target)
        {
            scope.Report(ProblemKind.UnresolvableReference, root.Down("x-canonical-hub"), hub.Reference, "");
            return null;
        }

        var hubName = target.Pointer.Length == 0 ? catalog.RootOf(target.Document) : null;
        if (hubName is null || HubReader.Read(hubName, catalog) is not { } cases)
        {
            scope.Report(
                ProblemKind.InvalidMapping,
                root.Down("x-canonical-hub"),
                "",
                "x-canonical-hub leads to no union of records that are told apart by a constant");
            return null;
        }

        _misplaced = new MisplacedMarks(bundle, scope).Report();
        var mapped = cases.Select(c => BindCase(file, c, cases)).OfType<CaseMapping>().ToEquatableArray();
        var spec = new MappingSpec(hubName, file.RootModel, mapped, cases, bundle.Own.Unmapped);
        if (bundle.Own.Operation is null)
        {
            ReportUnmapped(spec, root);
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

        return new CaseMapping(hubCase, outcome.Plans.OfType<WirePlan.Build>()
            .OrderByDescending(p => Plans.Needs(p).Count() + Plans.NeededSettings(p).Count())
            .ToEquatableArray());
    }

    // For operations this is told for all of a provider together.
    private void ReportUnmapped(MappingSpec spec, SchemaLocation root)
    {
        foreach (var hubCase in spec.AllCases.Where(c => spec.Cases.All(m => m.Case != c)
            && !_broken.Contains(c)
            && spec.Unmapped.All(h => h.Name != c.Name)))
        {
            scope.Report(ProblemKind.UnmappedCase, root, hubCase.Name, "has no place, and no x-canonical-unsupported says why,", spec.WireName);
        }
    }
}
