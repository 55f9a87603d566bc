namespace AgentEvents.Cli.Diff.OpenApi;

/// <summary>Operations that come, go, or are given up.</summary>
internal static class OperationRules
{
    public static readonly DiffRule Added = new("operation-added", Direction.None, "An operation is new.", "Nobody has called it before.")
    {
        Before = """{"paths":{"/pets/{id}":{"get":null}}}""",
    };

    public static readonly DiffRule Removed = new(
        "operation-removed",
        Direction.Narrower,
        "An operation is gone.",
        "Whoever calls it finds nothing. That it was deprecated before does not change that; lower the severity where your clients have been told.")
    {
        After = """{"paths":{"/pets/{id}":{"get":null}}}""",
    };

    public static readonly DiffRule Deprecated = new(
        "operation-deprecated",
        Direction.None,
        "An operation is deprecated now.",
        "It works as before; look for its successor.")
    {
        After = """{"paths":{"/pets/{id}":{"get":{"deprecated":true}}}}""",
    };

    public static readonly DiffRule Undeprecated = new(
        "operation-undeprecated",
        Direction.None,
        "An operation is not deprecated any more.",
        "It works as before.")
    {
        Before = """{"paths":{"/pets/{id}":{"get":{"deprecated":true}}}}""",
    };

    public static readonly DiffRule IdChanged = new(
        "operation-id-changed",
        Direction.None,
        "An operation has another operationId, or has one where it had none.",
        "It is no part of any message. Names in generated code follow it.")
    {
        After = """{"paths":{"/pets/{id}":{"get":{"operationId":"getPet"}}}}""",
    };

    public static readonly DiffRule WebhookAdded = new(
        "webhook-added",
        Direction.None,
        "A webhook is new.",
        "It is sent to those who ask for it.")
    {
        Before = """{"webhooks":{"petAdded":null}}""",
    };

    public static readonly DiffRule WebhookRemoved = new(
        "webhook-removed",
        Direction.Other,
        "A webhook is gone.",
        "Whoever waits for it waits in vain, and whoever still sends it may be refused.")
    {
        After = """{"webhooks":{"petAdded":null}}""",
    };

    public static readonly DiffRule CallbackAdded = new(
        "callback-added",
        Direction.None,
        "A callback of an operation is new.",
        "It is sent to those who ask for it.")
    {
        Before = """{"paths":{"/pets":{"post":{"callbacks":null}}}}""",
    };

    public static readonly DiffRule CallbackRemoved = new(
        "callback-removed",
        Direction.Other,
        "A callback of an operation is gone.",
        "Whoever waits for it waits in vain, and whoever still sends it may be refused.")
    {
        After = """{"paths":{"/pets":{"post":{"callbacks":null}}}}""",
    };

    /// <summary>All of them, in the order of the page.</summary>
    public static IReadOnlyList<DiffRule> All { get; } =
        [Added, Removed, Deprecated, Undeprecated, IdChanged, WebhookAdded, WebhookRemoved, CallbackAdded, CallbackRemoved];
}
