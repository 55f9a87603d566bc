using System.Reflection;
using AgentEvents.Models.Tests.Corpus;

namespace AgentEvents.Models.Tests.Semantics;

/// <summary>Unions are closed, and Match and Switch call what is meant.</summary>
public sealed class UnionTests
{
    public static TheoryData<string> Unions { get; } = [.. ModelCase.All.Where(model => model.Type.IsAbstract).Select(model => model.ToString())];

    public static TheoryData<string, Type> UserEvents { get; } = new()
    {
        { "user-delivered", typeof(Google.UserDeliveredEvent) },
        { "user-read", typeof(Google.UserReadEvent) },
        { "user-is-typing", typeof(Google.UserIsTypingEvent) },
        { "user-event-subscribe", typeof(Google.UserSubscribeEvent) },
        { "user-event-unsubscribe", typeof(Google.UserUnsubscribeEvent) },
        { "user-event-unspecified", typeof(Google.UserUnknownEvent) },
        { "user-event-unknown", typeof(Google.UserUnknownEvent) },
        { "user-event-unknown-with-message-id", typeof(Google.UserUnknownEvent) },
        { "user-location-with-event-type", typeof(Google.UserUnknownEvent) },
        { "user-text", typeof(Google.UserTextMessage) },
        { "user-file", typeof(Google.UserFileMessage) },
        { "user-suggested-reply", typeof(Google.UserSuggestionResponse) },
        { "user-suggested-action", typeof(Google.UserSuggestionResponse) },
        { "user-location", typeof(Google.UserLocationMessage) },
        { "user-message-text", typeof(Google.UserTextMessage) },
        { "user-message-file", typeof(Google.UserFileMessage) },
        { "user-message-location", typeof(Google.UserLocationMessage) },
        { "user-message-suggestion", typeof(Google.UserSuggestionResponse) },
        { "user-message-suggested-action-us", typeof(Google.UserSuggestionResponse) },
        { "user-message-unrecognized", typeof(Google.UserUnrecognizedMessage) },
    };

    public static TheoryData<string, Type> Notifications { get; } = new()
    {
        { "user-message-text", typeof(Google.WebhookNotificationUserEvent) },
        { "user-event-unsubscribe", typeof(Google.WebhookNotificationUserEvent) },
        { "notification-with-both-numbers", typeof(Google.WebhookNotificationUserEvent) },
        { "server-revoked", typeof(Google.WebhookNotificationServerEvent) },
        { "server-revoke-failed", typeof(Google.WebhookNotificationServerEvent) },
        { "server-unknown", typeof(Google.WebhookNotificationServerEvent) },
        { "launch-rejected", typeof(Google.WebhookNotificationAgentLaunchEvent) },
        { "launch-smallest", typeof(Google.WebhookNotificationAgentLaunchEvent) },
        { "launch-unknown-state", typeof(Google.WebhookNotificationAgentLaunchEvent) },
        { "notification-unknown", typeof(Google.WebhookNotificationUnknownEvent) },
        { "notification-unknown-of-a-brand", typeof(Google.WebhookNotificationUnknownEvent) },
    };

    [Fact]
    public void ThereAreUnionsOfAllProviders() => Unions.Count.ShouldBeGreaterThanOrEqualTo(6);

    [Theory]
    [MemberData(nameof(UserEvents))]
    public void EveryUserEventIsReadAsItsKind(string file, Type kind) =>
        Google.UserEvent.Parse(Examples.Get($"google/examples/valid/{file}.json").Utf8).ShouldBeOfType(kind);

    [Theory]
    [MemberData(nameof(Notifications))]
    public void EveryNotificationIsReadAsItsKindAndComesBackEqual(string file, Type kind)
    {
        var example = Examples.Get($"google/examples/valid/{file}.json");
        var notification = Google.WebhookNotification.Parse(example.Utf8);
        notification.ShouldBeOfType(kind);
        notification.ShouldBe(Google.WebhookNotification.Parse(notification.ToUtf8Bytes()));
    }

    [Theory]
    [MemberData(nameof(Unions))]
    public void NobodyOutsideCanAddACase(string name)
    {
        var type = ModelCase.Named(name).Type;
        var constructors = type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic);

        // Records have a copy constructor that a record outside may call; an abstract member that it cannot see stops it.
        constructors.Where(c => c.GetParameters().Length == 0).ShouldHaveSingleItem().IsFamilyAndAssembly.ShouldBeTrue();
        type.GetMethods(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.DeclaredOnly).ShouldContain(m => m.IsAbstract && m.IsAssembly);
        Branches(type).ShouldAllBe(branch => branch.IsSealed);
    }

    [Theory]
    [MemberData(nameof(Unions))]
    public void MatchAndSwitchCallTheFunctionOfTheCase(string name)
    {
        var type = ModelCase.Named(name).Type;
        var match = type.GetMethod("Match")!.MakeGenericMethod(typeof(Type));
        var actions = type.GetMethod("Switch")!;
        match.GetParameters().Length.ShouldBe(Branches(type).Length);
        foreach (var branch in Branches(type))
        {
            var value = RandomModel.Create(branch, new Random(1));
            var functions = match.GetParameters()
                .Select(p => Call(nameof(Function), p.ParameterType.GenericTypeArguments[0], p.ParameterType, null))
                .ToArray();
            match.Invoke(value, functions).ShouldBe(branch);

            var called = new List<Type>();
            actions.Invoke(
                value,
                [.. actions.GetParameters().Select(p => Call(nameof(Action), p.ParameterType.GenericTypeArguments[0], p.ParameterType, called))]);
            called.ShouldBe([branch]);
        }
    }

    [Fact]
    public void MatchReadsAsInTheDocumentation()
    {
        static string Describe(Sinch.AgentEvent sinch) => sinch.Event.Match(composing => "typing", read => $"read {read.MessageId}");

        Describe(new Sinch.AgentEvent { To = "46555123456", Event = new Sinch.AgentReadEvent { MessageId = "m" } }).ShouldBe("read m");
        Describe(new Sinch.AgentEvent { To = "46555123456", Event = new Sinch.AgentComposingEvent() }).ShouldBe("typing");
    }

    private static Type[] Branches(Type union) => [.. union.Assembly.GetExportedTypes().Where(t => t.BaseType == union)];

    private static Delegate Call(string method, Type branch, Type delegateType, List<Type>? called) =>
        typeof(UnionTests)
            .GetMethod(method, BindingFlags.Static | BindingFlags.NonPublic)!
            .MakeGenericMethod(branch)
            .CreateDelegate(delegateType, called);

    private static Type Function<T>(List<Type>? called, T value) => value!.GetType() == typeof(T) ? typeof(T) : throw new InvalidOperationException();

    private static void Action<T>(List<Type> called, T value) => called.Add(typeof(T));
}
