using AgentEvents.StandIn.Endpoints;
using Microsoft.AspNetCore.Http;

namespace AgentEvents.StandIn.Hosting;

/// <summary>Brings each request to its provider and the answer back.</summary>
/// <param name="options">What is accepted.</param>
/// <param name="log">Where requests are noted.</param>
/// <param name="changeState">Puts providers into the state that a body names; returns what is wrong with the body.</param>
internal sealed class RequestDispatcher(StandInOptions options, RequestLog log, Func<byte[], string?> changeState)
{
    /// <summary>The providers.</summary>
    public IReadOnlyList<ProviderEndpoint> Endpoints { get; } = [.. options.Providers.Select(provider => new ProviderEndpoint(provider, options))];

    /// <summary>A provider.</summary>
    /// <param name="provider">Its name.</param>
    /// <exception cref="ArgumentException">There is none of this name.</exception>
    public ProviderEndpoint At(string provider) =>
        Endpoints.FirstOrDefault(endpoint => endpoint.Provider.Name == provider)
            ?? throw new ArgumentException(
                $"There is no provider '{provider}'; these are: {string.Join(", ", options.Providers)}.",
                nameof(provider));

    /// <summary>Answers a request.</summary>
    /// <param name="context">The request.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public async Task HandleAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var target = RequestReader.TargetOf(context.Request);
        if (target == ProviderStates.Path)
        {
            await ChangeStateAsync(context, cancellationToken).ConfigureAwait(false);
        }
        else if (Find(context.Request, target) is { Operation: { } operation } found)
        {
            await AnswerAsync(found.Provider, operation, context, cancellationToken).ConfigureAwait(false);
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }

    // Where a path fits operations of several providers, the credentials tell whose it is. A path that fits none belongs to the provider whose paths
    // begin most like it.
    private (ProviderEndpoint Provider, OperationEndpoint? Operation) Find(HttpRequest request, string target)
    {
        var fitting = Endpoints.Select(provider => (Provider: provider, Operation: provider.Find(request.Method, target)))
            .Where(found => found.Operation is not null)
            .OrderByDescending(found => found.Operation!.Entry.Operation.Method == request.Method)
            .ThenByDescending(found => found.Operation!.Credentials.IsPassedBy(request.Headers))
            .ToArray();
        return fitting.Length > 0 ? fitting[0] : Endpoints
            .SelectMany(provider => provider.Operations, (provider, operation) => (Provider: provider, Operation: (OperationEndpoint?)operation))
            .Where(found => target.StartsWith(found.Operation!.Prefix, StringComparison.Ordinal))
            .OrderByDescending(found => found.Operation!.Prefix.Length)
            .FirstOrDefault();
    }

    private async Task AnswerAsync(
        ProviderEndpoint provider,
        OperationEndpoint endpoint,
        HttpContext context,
        CancellationToken cancellationToken)
    {
        var wire =
            await RequestReader.ReadAsync(context.Request, endpoint.Credentials, options.MaxBodyBytes, cancellationToken).ConfigureAwait(false);
        var isAuthenticated = endpoint.Credentials.IsPassedBy(context.Request.Headers);
        var verdict = Verdict.On(endpoint, wire, isAuthenticated, options.Agents);
        var failure = verdict.IsAccepted ? provider.Failures.Take() : null;
        log.Add(new ReceivedRequest
        {
            Provider = provider.Provider.Name,
            Wire = wire with { Target = endpoint.Entry.Operation.WithoutSecrets(wire.Target) },
            IsAuthenticated = isAuthenticated,
            Request = verdict.Read?.Request,
            Event = verdict.Read?.ToEvent()?.Value,
            Result = verdict.Read?.Result ?? Models.Validation.ValidationResult.Valid,
            Failure = failure,
        });
        if (failure?.Kind == FailureKind.ConnectionCut)
        {
            context.Abort();
            return;
        }

        if (failure?.Kind == FailureKind.EndlessBody)
        {
            await ResponseWriter.WriteEndlesslyAsync(context, cancellationToken).ConfigureAwait(false);
            return;
        }

        if (failure?.Kind == FailureKind.Slow)
        {
            await Task.Delay(failure.Delay, options.Clock, cancellationToken).ConfigureAwait(false);
        }

        var response = Rewritten(ResponseTo(provider, endpoint, verdict, failure));
        await (failure?.Kind == FailureKind.BodyCut
            ? ResponseWriter.CutAsync(context, response, cancellationToken)
            : ResponseWriter.WriteAsync(context, response, cancellationToken)).ConfigureAwait(false);
    }

    private static StandInResponse ResponseTo(ProviderEndpoint provider, OperationEndpoint endpoint, Verdict verdict, Failure? failure)
    {
        var allowed = provider.Operations.Where(o => o.Entry.Operation.PathTemplate == endpoint.Entry.Operation.PathTemplate)
            .Select(o => o.Entry.Operation.Method);
        return verdict.Refusal is { } refusal ? endpoint.Refuse(refusal, verdict.Read, allowed)
            : failure is { Kind: not (FailureKind.Slow or FailureKind.BodyCut) } ? endpoint.Refuse(failure.Kind, verdict.Read, allowed)
            : provider.Accept(endpoint, verdict.Read!);
    }

    private StandInResponse Rewritten(StandInResponse response) => options.Rewrite is { } rewrite ? rewrite(response) : response;

    private async Task ChangeStateAsync(HttpContext context, CancellationToken cancellationToken)
    {
        if (!HttpMethods.IsPost(context.Request.Method))
        {
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            context.Response.Headers.Allow = HttpMethods.Post;
            return;
        }

        var problem = changeState(await RequestReader.ReadBodyAsync(context.Request, cancellationToken).ConfigureAwait(false));
        context.Response.StatusCode = problem is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
        context.Response.ContentType = problem is null ? "application/json" : "text/plain";
        await context.Response.WriteAsync(problem ?? "{}", cancellationToken).ConfigureAwait(false);
    }
}
