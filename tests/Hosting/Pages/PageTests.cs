using System.Collections.Concurrent;
using AgentEvents.AspNetCore;
using AgentEvents.Extensions.Http;
using AgentEvents.Hosting.Http;
using AgentEvents.Models;
using AgentEvents.Models.Sinch;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace AgentEvents.Hosting.Pages;

/// <summary>The code of the pages does what the pages say.</summary>
public sealed class PageTests
{
    [Fact]
    public async Task ATestWithTheStandInSeesTheEvent() =>
        (await RecipePage.Test()).ShouldBeOfType<OutboundTyping>().Recipient.ShouldBe((PhoneNumber)"46555123456");

    [Fact]
    public void ADtoBecomesARequest() => RecipePage.ToSinch(new RecipePage.TypingDto("my-agent-id", "46555123456")).IsMapped.ShouldBeTrue();

    [Fact]
    public void AModelComesBackAsItCame()
    {
        RecipePage.Partner(new AgentEvent { To = "46555123456", Event = new AgentComposingEvent() }.ToUtf8Bytes());
        Should.Throw<InvalidOperationException>(() => RecipePage.Partner("{}"u8.ToArray()));
    }

    [Fact]
    public async Task AStoreOfOnesOwnTellsDuplicates()
    {
        var store = new RecipePage.TableOfDeliveries();

        (await store.ClaimAsync("a", CancellationToken.None)).ShouldBe(DuplicateState.New);
        (await store.ClaimAsync("a", CancellationToken.None)).ShouldBe(DuplicateState.Claimed);
        await store.ReleaseAsync("a");
        (await store.ClaimAsync("a", CancellationToken.None)).ShouldBe(DuplicateState.New);
        await store.ConfirmAsync("a");
        (await store.ClaimAsync("a", CancellationToken.None)).ShouldBe(DuplicateState.Confirmed);
        await using var services = With(RecipePage.Duplicates);
        services.GetRequiredService<IDuplicateStore>().ShouldBeOfType<RecipePage.TableOfDeliveries>();
    }

    [Fact]
    public async Task ClientsOfSeveralProvidersStandSideBySide()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Rcs:Kaleyra:BaseAddress"] = "https://kaleyra.example",
            ["Rcs:Kaleyra:Settings:sid"] = "account",
            ["Rcs:Kaleyra:Credentials:basic:UserName"] = "user",
            ["Rcs:Kaleyra:Credentials:basic:Password"] = "password",
            ["Rcs:Kaleyra:Credentials:apiKey:Key"] = "key",
            ["Rcs:Google:BaseAddress"] = "https://google.example",
        }).Build();
        await using var services = With(s => ApplicationPage.Register(s, configuration, new Tokens()));

        var bot = ActivatorUtilities.CreateInstance<ApplicationPage.Bot>(services);

        bot.ShouldNotBeNull();
        services.GetRequiredKeyedService<AgentEventClient>("google").Provider.ShouldBeSameAs(SchemaCatalogue.Google);
    }

    [Fact]
    public async Task WhatBecameOfAnEventIsSaid()
    {
        await using var stage = await ClientStage.StartAsync("sinch");

        ApplicationPage.Say(await stage.Client.SendAsync(ClientStage.Typing, TestContext.Current.CancellationToken))
            .ShouldContain("was accepted, 0 of");
        ApplicationPage.Say(await stage.Client.SendAsync(new OutboundTyping { Recipient = "no" }, TestContext.Current.CancellationToken))
            .ShouldStartWith("not sent: ");
    }

    [Fact]
    public async Task TypingEndsBeforeTheAnswer()
    {
        await using var stage = await ClientStage.StartAsync("google");
        var steps = new ConcurrentQueue<string>();

        await ApplicationPage.Answer(
            stage.Client,
            ClientStage.User,
            async () =>
            {
                await stage.ReceivedAsync(1);
                return "answer";
            },
            answer =>
            {
                steps.Enqueue(answer);
                return Task.CompletedTask;
            });

        stage.Clock.Advance(TimeSpan.FromMinutes(5));
        steps.ShouldBe(["answer"]);
        stage.StandIn.Received.Count.ShouldBe(1);
    }

    [Fact]
    public void WebhooksAndParametersAreMapped()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration["Google:ClientToken"] = "token";
        builder.Services.AddSingleton(new ApplicationPage.Conversations());
        ApplicationPage.AddHandler(builder);
        var webhooks = builder.Build();
        ApplicationPage.Queue(webhooks);
        Routes(webhooks).ShouldBe(["/rbm"]);
        Routes(ApplicationPage.Models(WebApplication.CreateSlimBuilder())).ShouldBe(["/events"]);
    }

    private static string[] Routes(IEndpointRouteBuilder application) =>
    [
        .. application.DataSources.SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>()
            .Select(endpoint => endpoint.RoutePattern.RawText!),
    ];

    private static ServiceProvider With(Action<IServiceCollection> add)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        add(services);
        return services.BuildServiceProvider();
    }

    private sealed class Tokens : ApplicationPage.ITokens
    {
        public ValueTask<string> GetAsync(CancellationToken cancellationToken) => ValueTask.FromResult("token");
    }
}
