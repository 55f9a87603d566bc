using AgentEvents.Generator.Reading;
using AgentEvents.Generator.Resolution;

namespace AgentEvents.Generator.Normalisation.Keywords;

/// <summary>
/// <c>$ref</c>, and <c>$dynamicRef</c> (Core 8.2.3) and <c>$recursiveRef</c> (2019-09 Core 8.2.4.2), which look further out: the schema that is
/// referred to is put into the same canonical one.
/// </summary>
internal sealed class ReferenceKeyword(string name, bool isDynamic) : KeywordRule(name, KeywordRole.Reference)
{
    /// <inheritdoc/>
    public override void Apply(KeywordUse use, SchemaBuilder target)
    {
        if (use.Value is not JsonStringNode reference)
        {
            use.ReportInvalid("it must be a URI reference");
        }
        else if (use.Builder.Index.Resolve(use.Source.Location, reference.Value) is { } location)
        {
            use.Expansion.Follow(use, isDynamic ? Outermost(use, reference.Value, location) : location);
        }
        else
        {
            use.Report(ProblemKind.UnresolvableReference, use.Value, reference.Value, use.Source.Location.Pointer);
        }
    }

    /// <summary>Only a name that is a dynamic anchor where the reference first leads looks further out.</summary>
    private static SchemaLocation Outermost(KeywordUse use, string reference, SchemaLocation target)
    {
        var (_, name) = SchemaUri.Split(reference);
        var first = use.Builder.Index.ResourceOf(target);
        return first.DynamicAnchors.TryGetValue(name, out var anchored) && anchored == target
            ? use.Source.Scope.Enter(first).Find(name) ?? target
            : target;
    }
}
