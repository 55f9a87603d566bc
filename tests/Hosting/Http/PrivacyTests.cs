using System.Diagnostics;
using System.Diagnostics.Metrics;
using AgentEvents.StandIn;

namespace AgentEvents.Hosting.Http;

/// <summary>Whoever reads logs, traces and metrics learns what was done, and of nobody's number and of no credential.</summary>
public sealed class PrivacyTests
{
    public static TheoryData<string> Providers => ClientStage.Providers;

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task NothingTellsANumberOrACredential(string provider)
    {
        var told = new List<string>();
        using var activities = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
                Add($"{activity.Source.Name} {activity.DisplayName} {string.Join(' ', activity.TagObjects)} {activity.StatusDescription}"),
        };
        ActivitySource.AddActivityListener(activities);
        using var meters = new MeterListener { InstrumentPublished = (instrument, listener) => listener.EnableMeasurementEvents(instrument) };
        meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) =>
            Add($"{instrument.Meter.Name} {instrument.Name} {string.Join(' ', tags.ToArray())}"));
        meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) =>
            Add($"{instrument.Meter.Name} {instrument.Name} {string.Join(' ', tags.ToArray())}"));
        meters.Start();
        await using var stage = await ClientStage.StartAsync(provider);
        stage.Fail(Failure.BadGateway);
        stage.Fail(Failure.ConnectionCut);
        stage.Fail(Failure.TooManyRequests);

        for (var i = 0; i < 4; i++)
        {
            try
            {
                told.Add((await stage.Client.SendAsync(ClientStage.Typing, TestContext.Current.CancellationToken)).ToString());
            }
            catch (HttpRequestException exception)
            {
                Add(exception.ToString());
            }
        }

        var operation = stage.Provider.Operations[0].Operation;
        string[] ours;
        string[] all;
        lock (told)
        {
            ours = [.. told.Where(line => line.StartsWith("AgentEvents.Extensions.Http", StringComparison.Ordinal))];

            // The server side of these exchanges is in this process too, and other tests: what they tell is theirs.
            all = [.. told.Where(line => !line.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)), .. stage.Log.All];
        }

        foreach (var name in new[]
        {
            "http.request.method",
            "server.address",
            "server.port",
            "url.template",
            "http.response.status_code",
            "error.type",
        })
        {
            ours.ShouldContain(line => line.Contains(name) && line.Contains("http.client.request.duration"), name);
            ours.ShouldContain(line => line.Contains(name) && !line.Contains("http.client.request.duration"), name);
        }

        ours.ShouldContain(line => line.Contains($"{operation.Method} {operation.PathTemplate}")
            && line.Contains($"[url.full, {stage.StandIn.BaseAddress.GetLeftPart(UriPartial.Authority)}{operation.PathTemplate}]"));
        stage.Log.All.ShouldContain(line => line.Contains(operation.PathTemplate) && line.Contains("was answered with 200"));
        foreach (var secret in (string[])[ClientStage.Number, .. ClientStage.Secrets])
        {
            all.Where(line => line.Contains(secret)).ShouldBeEmpty();
        }

        void Add(string line)
        {
            lock (told)
            {
                told.Add(line);
            }
        }
    }
}
