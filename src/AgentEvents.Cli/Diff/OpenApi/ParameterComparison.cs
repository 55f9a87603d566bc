using AgentEvents.Generator.OpenApi.Description;
using AgentEvents.Generator.Reading;

namespace AgentEvents.Cli.Diff.OpenApi;

/// <summary>Compares two versions of a parameter, or of a header of a response.</summary>
internal static class ParameterComparison
{
    /// <summary>What messages call a parameter.</summary>
    public static string NameOf(ParameterDescription parameter) => $"{parameter.In} parameter '{parameter.Name}'";

    /// <summary>Compares parameters.</summary>
    public static void Compare(ParameterDescription old, ParameterDescription now, ChangeScope scope, ChangeList changes)
    {
        var name = NameOf(now);
        if (old.IsRequired != now.IsRequired)
        {
            Add(
                now.IsRequired ? ParameterRules.BecameRequired : ParameterRules.BecameOptional,
                now.IsRequired ? "is required now" : "is optional now");
        }

        if (old.MayBeEmpty != now.MayBeEmpty)
        {
            Add(
                now.MayBeEmpty ? ParameterRules.MayBeEmpty : ParameterRules.MustNotBeEmpty,
                now.MayBeEmpty ? "may come without a value now" : "must have a value now");
        }

        if (old.IsDeprecated != now.IsDeprecated)
        {
            Add(
                now.IsDeprecated ? ParameterRules.Deprecated : ParameterRules.Undeprecated,
                now.IsDeprecated ? "is deprecated now" : "is not deprecated any more");
        }

        if (!CanonicalText.Same(old.Default, now.Default))
        {
            Add(ParameterRules.DefaultChanged, $"had {Default(old.Default)} and has {Default(now.Default)}");
        }

        CompareForm(old, now, ParameterRules.StyleChanged, ParameterRules.ContentChanged, scope, changes, name);
        ExtensionComparison.Compare(old.Extensions, now.Extensions, scope.In(name), changes);

        void Add(DiffRule rule, string what) => changes.Add(rule, scope, now.Pointer, $"{name} {what}");
    }

    /// <summary>Compares headers of responses.</summary>
    public static void CompareHeaders(
        IReadOnlyList<ParameterDescription> old,
        IReadOnlyList<ParameterDescription> now,
        ChangeScope scope,
        ChangeList changes)
    {
        var after = now.GroupBy(h => h.Name, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(g => g.Key, g => g.First(), StringComparer.OrdinalIgnoreCase);
        foreach (var before in old.DistinctBy(h => h.Name, StringComparer.OrdinalIgnoreCase))
        {
            if (after.Remove(before.Name, out var found))
            {
                CompareHeader(before, found, scope, changes);
            }
            else
            {
                changes.Add(ResponseRules.HeaderRemoved, scope, before.Pointer, $"header '{before.Name}' is gone");
            }
        }

        foreach (var added in now.Where(h => after.TryGetValue(h.Name, out var found) && ReferenceEquals(found, h)))
        {
            changes.Add(
                added.IsRequired ? ResponseRules.RequiredHeaderAdded : ResponseRules.HeaderAdded,
                scope,
                added.Pointer,
                $"header '{added.Name}' is new{(added.IsRequired ? " and always there" : "")}");
        }
    }

    private static void CompareHeader(ParameterDescription old, ParameterDescription now, ChangeScope scope, ChangeList changes)
    {
        var name = $"header '{now.Name}'";
        if (old.IsRequired != now.IsRequired)
        {
            changes.Add(
                now.IsRequired ? ResponseRules.HeaderBecameRequired : ResponseRules.HeaderBecameOptional,
                scope,
                now.Pointer,
                name + (now.IsRequired ? " is always there now" : " may be missing now"));
        }

        if (old.IsDeprecated != now.IsDeprecated)
        {
            changes.Add(
                now.IsDeprecated ? ResponseRules.HeaderDeprecated : ResponseRules.HeaderUndeprecated,
                scope,
                now.Pointer,
                name + (now.IsDeprecated ? " is deprecated now" : " is not deprecated any more"));
        }

        CompareForm(old, now, ResponseRules.HeaderStyleChanged, ResponseRules.HeaderStyleChanged, scope, changes, name);
        ExtensionComparison.Compare(old.Extensions, now.Extensions, scope.In(name), changes);
    }

    // A value is written by a style, or as a document; a schema says what it is in either case.
    private static void CompareForm(
        ParameterDescription old,
        ParameterDescription now,
        DiffRule styleRule,
        DiffRule contentRule,
        ChangeScope scope,
        ChangeList changes,
        string name)
    {
        var (before, after) = (Only(old.Content), Only(now.Content));
        if (before?.Type != after?.Type)
        {
            changes.Add(contentRule, scope, now.Pointer, $"{name} was {Form(before)} and is {Form(after)}");
            return;
        }

        // A single text is the same in pieces and in one.
        var isScalar = old.IsScalar && now.IsScalar;
        if (before is null && (isScalar ? old.ScalarStyle != now.ScalarStyle : old.Style != now.Style))
        {
            changes.Add(styleRule, scope, now.Pointer, $"{name} was written as {old.Style} and is written as {now.Style}");
        }

        changes.AddSchema(scope.In(name), before?.Schema ?? old.Schema, after?.Schema ?? now.Schema);
    }

    // A parameter has one media type at most (OpenAPI Specification 3.1.0, 4.8.12.2.3).
    private static MediaDescription? Only(IReadOnlyList<MediaDescription> content) => content.Count > 0 ? content[0] : null;

    private static string Form(MediaDescription? content) => content is null ? "a plain value" : $"a document of {content.Type}";

    private static string Default(JsonNode? value) => value is null ? "no default" : $"the default {CanonicalText.Of(value)}";
}
