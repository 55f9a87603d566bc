using AgentEvents.Extensions.Http;
using AgentEvents.Models;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace AgentEvents.Hosting.Http;

/// <summary>What is missing or wrong is told when the host starts, by its place in the configuration and never by its value.</summary>
public sealed class ConfigurationTests
{
    private static readonly string[] Complete =
    [
        "BaseAddress=https://provider.example/prefix",
        "Agent=my-agent",
        "Settings:SID=account",
        "Credentials:basic:UserName=somebody",
        "Credentials:basic:Password=secret555",
        "Credentials:apikey:Key=secret555",
    ];

    [Fact]
    public async Task ACompleteSectionStarts()
    {
        using var host = HostOf("kaleyra", Complete);

        await host.StartAsync(TestContext.Current.CancellationToken);

        var client = host.Services.GetRequiredService<AgentEventClient>();
        client.ShouldBeSameAs(host.Services.GetRequiredKeyedService<AgentEventClient>("kaleyra"));
        var options = host.Services.GetRequiredService<IOptionsMonitor<ProviderClientOptions>>().Get("kaleyra");
        options.Settings.ShouldContainKeyAndValue("sid", "account");
        $"{options} {client}".ShouldNotContain("secret");
    }

    [Theory]
    [InlineData("BaseAddress=", "Rcs:BaseAddress is missing.")]
    [InlineData("BaseAddress=555 no address", "Rcs:BaseAddress must be an absolute address.")]
    [InlineData("BaseAddress=ftp://555.example", "Rcs:BaseAddress: The base address must be absolute, with http or https.")]
    [InlineData(
        "BaseAddress=https://555:555@provider.example",
        "Rcs:BaseAddress: The base address must not have user information, a query, a fragment or a backslash.")]
    [InlineData("Settings:SID=", "Rcs:Settings:sid is missing.")]
    [InlineData("+Settings:region=555", "Rcs:Settings:region is not known: there is sid.")]
    [InlineData("Credentials:basic:Password=", "Rcs:Credentials:basic:Password is missing.")]
    [InlineData(
        "Credentials:basic:UserName=555:555",
        "Rcs:Credentials:basic: the credential for \"basic\" must have a user name without a colon, and no control characters or unpaired surrogates "
            + "in user name and password")]
    [InlineData("Credentials:apikey:Key=", "Rcs:Credentials:apiKey is missing.")]
    [InlineData("+Credentials:bearer:Token=555", "Rcs:Credentials:bearer is not known: there are basic, apiKey.")]
    [InlineData("+Credentials:basic:Pasword=555", "Rcs:Credentials:basic:Pasword is not known: there is UserName and Password.")]
    [InlineData("+BaseAdress=555", "Rcs:BaseAdress is not known: there are BaseAddress, Agent, Settings and Credentials.")]
    public async Task WhatIsWrongIsTold(string line, string problem)
    {
        var name = line.Split('=')[0];
        string[] lines = line[0] == '+'
            ? [.. Complete, line[1..]]
            : [.. Complete.Where(l => l.Split('=')[0] != name), .. line.EndsWith('=') ? [] : new[] { line }];
        using var host = HostOf("kaleyra", lines);

        var thrown = await Should.ThrowAsync<OptionsValidationException>(() => host.StartAsync(TestContext.Current.CancellationToken));

        thrown.Failures.ShouldBe([$"Client 'kaleyra': {problem}"]);
        thrown.ToString().ShouldNotContain("555");
    }

    [Fact]
    public void OneNameIsOneClient()
    {
        var provider = SchemaCatalogue.Entries.FindProvider("sinch")!;
        var clients = new ServiceCollection().AddAgentEvents().AddProvider(provider, _ => { }).AddProvider(provider, _ => { }, "sinch-test");

        Should.Throw<ArgumentException>(() => clients.AddProvider(provider, _ => { })).Message.ShouldContain("called 'sinch'");
        using var services = clients.Services.AddLogging().BuildServiceProvider();
        Should.Throw<InvalidOperationException>(() => services.GetRequiredService<AgentEventClient>())
            .Message.ShouldContain("several clients (sinch, sinch-test)");
    }

    private static IHost HostOf(string provider, IEnumerable<string> lines)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddInMemoryCollection(
            lines.Select(l => l.Split('=', 2)).Select(l => KeyValuePair.Create("Rcs:" + l[0], (string?)l[1])));
        builder.Services.AddAgentEvents().AddProvider(SchemaCatalogue.Entries.FindProvider(provider)!, builder.Configuration.GetSection("Rcs"));
        return builder.Build();
    }
}
