#region send
using AgentEvents.Extensions.Http;
using AgentEvents.Models;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddAgentEvents().AddProvider(SchemaCatalogue.Sinch, builder.Configuration.GetSection("Sinch"));

await using var app = builder.Build();
await app.StartAsync();   // if an address, a setting or a credential is missing, it ends here and says which

var client = app.Services.GetRequiredService<AgentEventClient>();
PhoneNumber user = "46555123456";   // or 0046555123456, or +46555123456: one number

SendResult seen = await client.SendAsync(new OutboundRead { Recipient = user, MessageId = "Jsiuh76sJKAhdsiufg86823" });
Console.WriteLine(seen);   // "accepted with 200"; or why not: a status, a rule, or that the provider has no such event

await using (client.Typing(user))   // shown at once, and again before it goes out, until the end of the block
{
    await Task.Delay(TimeSpan.FromSeconds(1));   // your bot thinks
}
#endregion
