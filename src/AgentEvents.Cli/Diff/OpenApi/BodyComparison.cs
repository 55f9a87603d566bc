using AgentEvents.Generator.OpenApi.Description;
using AgentEvents.Generator.Values;

namespace AgentEvents.Cli.Diff.OpenApi;

/// <summary>Compares bodies: whether they have to be there, their media types, and what is in them.</summary>
internal static class BodyComparison
{
    /// <summary>Compares request bodies; null where there is none.</summary>
    public static void CompareRequest(
        BodyDescription? old,
        BodyDescription? now,
        string oldOperation,
        string newOperation,
        ChangeScope scope,
        ChangeList changes)
    {
        switch (old, now)
        {
            case (null, null):
                break;
            case (null, { } added):
                changes.Add(
                    added.IsRequired ? BodyRules.RequiredAdded : BodyRules.Added,
                    scope,
                    JsonPointer.Append(newOperation, "requestBody"),
                    $"a request body is new{(added.IsRequired ? " and required" : "")}");
                break;
            case (_, null):
                changes.Add(BodyRules.Removed, scope, JsonPointer.Append(oldOperation, "requestBody"), "the request body is gone");
                break;
            default:
                if (old.IsRequired != now.IsRequired)
                {
                    changes.Add(
                        now.IsRequired ? BodyRules.BecameRequired : BodyRules.BecameOptional,
                        scope,
                        now.Pointer,
                        now.IsRequired ? "the request body is required now" : "the request body is optional now");
                }

                var body = scope.In("request body");
                CompareContent(old.Content, now.Content, BodyRules.RequestMediaAdded, BodyRules.RequestMediaRemoved, body, changes);
                ExtensionComparison.Compare(old.Extensions, now.Extensions, body, changes);
                break;
        }
    }

    /// <summary>Compares the bodies of responses.</summary>
    public static void CompareResponse(ResponseDescription old, ResponseDescription now, ChangeScope scope, ChangeList changes)
    {
        if (old.Content.IsEmpty != now.Content.IsEmpty)
        {
            changes.Add(
                old.Content.IsEmpty ? BodyRules.ResponseBodyAdded : BodyRules.ResponseBodyRemoved,
                scope,
                old.Content.IsEmpty ? now.Pointer : old.Pointer,
                $"it has {(old.Content.IsEmpty ? "a body now" : "no body any more")}");
            return;
        }

        CompareContent(old.Content, now.Content, BodyRules.ResponseMediaAdded, BodyRules.ResponseMediaRemoved, scope, changes);
    }

    // A type that is not listed may still be in a range that is.
    private static void CompareContent(
        IReadOnlyList<MediaDescription> old,
        IReadOnlyList<MediaDescription> now,
        DiffRule added,
        DiffRule removed,
        ChangeScope scope,
        ChangeList changes)
    {
        foreach (var before in old)
        {
            if (Match(now, before.Type) is { } after)
            {
                CompareMedia(before, after, scope, changes);
            }
            else
            {
                changes.Add(removed, scope, before.Pointer, $"media type {before.Name} is gone");
            }
        }

        foreach (var after in now.Where(m => old.All(o => o.Type != m.Type)))
        {
            if (Match(old, after.Type) is { } before)
            {
                CompareMedia(before, after, scope, changes);
            }
            else
            {
                changes.Add(added, scope, after.Pointer, $"media type {after.Name} is new");
            }
        }
    }

    // The most specific entry counts (OpenAPI Specification 3.1.0, 4.8.13.1), and the longest text is that.
    private static MediaDescription? Match(IReadOnlyList<MediaDescription> among, string type) =>
        among.Where(m => m.Covers(type)).MaxBy(m => m.Type == type ? int.MaxValue : m.Type.Length);

    private static void CompareMedia(MediaDescription old, MediaDescription now, ChangeScope scope, ChangeList changes)
    {
        if (!CanonicalText.Same(old.Encoding, now.Encoding))
        {
            changes.Add(BodyRules.EncodingChanged, scope, now.Pointer, $"the parts of {now.Name} are encoded in another way");
        }

        changes.AddSchema(scope.In(now.Type), old.Schema, now.Schema);
        changes.AddSchema(scope.In(now.Type + ", each item"), old.ItemSchema, now.ItemSchema);
    }
}
