using AgentEvents.AspNetCore;
using AgentEvents.Extensions.Http;
using AgentEvents.Models;
using AgentEvents.Models.Mapping;
using AgentEvents.StandIn;
using Microsoft.Extensions.DependencyInjection;
using Sinch = AgentEvents.Models.Sinch;

namespace AgentEvents.Hosting.Pages;

/// <summary>The code of docs/recipes.md: each block is a region here, so that it compiles, and tests run it.</summary>
internal static class RecipePage
{
    public static void Duplicates(IServiceCollection services)
    {
        #region duplicates
        services.AddSingleton<IDuplicateStore, TableOfDeliveries>();
        services.AddWebhooks();
        #endregion
    }

    public static void Retries(IServiceCollection services, Action<ProviderClientOptions> connect)
    {
        #region retries
        services.AddAgentEvents()
            .ConfigureResilience(resilience =>
            {
                resilience.Retry.MaxRetryAttempts = 5;
                resilience.TotalRequestTimeout.Timeout = TimeSpan.FromSeconds(60);
            })
            .AddProvider(SchemaCatalogue.Sinch, connect);
        #endregion
    }

    public static async Task<OutboundEvent?> Test()
    {
        #region test
        await using var standIn = await StandInServer.StartAsync();   // a free port of the loopback

        var services = new ServiceCollection().AddLogging();
        services.AddAgentEvents().AddProvider(SchemaCatalogue.Sinch, options =>
        {
            options.BaseAddress = standIn.BaseAddress;
            options.Agent = "my-agent-id";
            options.UseToken(_ => ValueTask.FromResult("sinch-token"));
        });
        await using var provider = services.BuildServiceProvider();

        var client = provider.GetRequiredService<AgentEventClient>();
        await client.SendAsync(new OutboundTyping { Recipient = "46555123456" });

        OutboundEvent? seen = standIn.Received[0].Event;   // read from the wire by the generated code
        #endregion
        return seen;
    }

    #region dto
    /// <summary>What you wrote by hand before.</summary>
    public sealed record TypingDto(string Agent, string PhoneNumber);

    public static MappingResult<Sinch.SinchRequest> ToSinch(TypingDto dto) => Sinch.SinchRequest.FromOutboundEvent(
        new OutboundTyping { Recipient = dto.PhoneNumber, Agent = dto.Agent });
    #endregion

    public static void Partner(byte[] json)
    {
        #region partner
        if (!Sinch.AgentEvent.TryRead(json, out Sinch.AgentEvent? model, out var why))
        {
            throw new InvalidOperationException(why.ToString());   // every place and rule
        }

        byte[] same = model.ToUtf8Bytes();   // what NJsonSchema's classes lose of a union is still there
        #endregion
        _ = same;
    }

    /// <summary>A table, as far as the recipe needs one.</summary>
    #region store
    public sealed class TableOfDeliveries : IDuplicateStore
    {
        private readonly Dictionary<string, bool> _rows = [];   // in your database: the key, and whether it is confirmed

        public ValueTask<DuplicateState> ClaimAsync(string key, CancellationToken cancellationToken)
        {
            lock (_rows)   // in a database: an insert that fails if the key is there
            {
                return ValueTask.FromResult(
                    _rows.TryAdd(key, false) ? DuplicateState.New : _rows[key] ? DuplicateState.Confirmed : DuplicateState.Claimed);
            }
        }

        public ValueTask ConfirmAsync(string key)
        {
            lock (_rows)
            {
                _rows[key] = true;
            }

            return ValueTask.CompletedTask;
        }

        public ValueTask ReleaseAsync(string key)
        {
            lock (_rows)
            {
                _rows.Remove(key);
            }

            return ValueTask.CompletedTask;
        }
    }
    #endregion
}
