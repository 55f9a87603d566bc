using AgentEvents.StandIn.Endpoints;
using Microsoft.AspNetCore.Http;

namespace AgentEvents.StandIn.Hosting;

/// <summary>Brings each request to its provider and the answer back.</summary>
/// <param name="options">What is accepted.</param>
/// <param name="log">Where requests are noted.</param>
/// <param name="changeState">Puts a provider into the state that a body names; returns what is wrong with the body.</param>
internal sealed class RequestDispatcher(StandInOptions options, RequestLog log, Func<byte[], string?> changeState)
{
    /// <summary>The providers' operations.</summary>
    public IReadOnlyList<ProviderEndpoint> Endpoints { get; } =
        [new SinchEndpoint(options), new GoogleEndpoint(options), new KaleyraEndpoint(options)];

    /// <summary>The operation of a provider.</summary>
    /// <param name="provider">The provider.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is none.</exception>
    public ProviderEndpoint At(Provider provider) =>
        Endpoints.FirstOrDefault(endpoint => endpoint.Provider == provider)
            ?? throw new ArgumentOutOfRangeException(nameof(provider), "There is no such provider.");

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
        else if (Find(target) is { } endpoint)
        {
            await AnswerAsync(endpoint, context, cancellationToken).ConfigureAwait(false);
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }

    // No path fits two operations. A path that fits none belongs to the provider whose paths begin most like it.
    private ProviderEndpoint? Find(string target) =>
        Endpoints.FirstOrDefault(endpoint => endpoint.HasPath(target))
        ?? Endpoints.Where(endpoint => target.StartsWith(endpoint.Prefix, StringComparison.Ordinal)).MaxBy(endpoint => endpoint.Prefix.Length);

    private async Task AnswerAsync(ProviderEndpoint endpoint, HttpContext context, CancellationToken cancellationToken)
    {
        var wire =
            await RequestReader.ReadAsync(context.Request, endpoint.Credentials, options.MaxBodyBytes, cancellationToken).ConfigureAwait(false);
        var verdict = Verdict.On(endpoint, wire, endpoint.Credentials.IsPassedBy(context.Request.Headers), options.Agents);
        var failure = verdict.IsAccepted ? endpoint.Failures.Take() : null;
        log.Add(new ReceivedRequest
        {
            Provider = endpoint.Provider,
            Wire = wire with { Target = endpoint.Operation.WithoutSecrets(wire.Target) },
            IsAuthenticated = verdict.Refusal is not FailureKind.Unauthorized,
            Request = verdict.Read?.Request,
            Event = verdict.Read?.Event,
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

        var response = Rewritten(ResponseTo(endpoint, verdict, failure));
        await (failure?.Kind == FailureKind.BodyCut
            ? ResponseWriter.CutAsync(context, response, cancellationToken)
            : ResponseWriter.WriteAsync(context, response, cancellationToken)).ConfigureAwait(false);
    }

    private static StandInResponse ResponseTo(ProviderEndpoint endpoint, Verdict verdict, Failure? failure) =>
        verdict.Refusal is { } refusal ? endpoint.Refuse(refusal, verdict.Read?.Result)!
        : failure is { Kind: not (FailureKind.Slow or FailureKind.BodyCut) } ? endpoint.Refuse(failure.Kind)!
        : endpoint.Accept(verdict.Read!);

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
