#region receive
using AgentEvents.Models.Google;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddWebhooks();

var app = builder.Build();
app.MapWebhook(ReceiveUserEventRequest.Webhook, "/rbm", options =>
{
    options.Key = app.Configuration["Google:ClientToken"];   // activates the address, and signs what comes to it
    options.Handler = (delivery, services, cancellationToken) =>
    {
        // Once it returns, the delivery is acknowledged; if it throws, it comes again. Duplicates do not get here.
        Console.WriteLine($"{delivery.Kind} {delivery.DuplicateKey}");
        return Task.CompletedTask;
    };
});

app.Run();
#endregion
