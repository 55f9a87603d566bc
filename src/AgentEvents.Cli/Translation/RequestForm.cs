using AgentEvents.Models;
using AgentEvents.Models.Google;
using AgentEvents.Models.Http;
using AgentEvents.Models.Json;
using AgentEvents.Models.Kaleyra;
using AgentEvents.Models.Mapping;
using AgentEvents.Models.Sinch;
using AgentEvents.Models.Validation;

namespace AgentEvents.Cli.Translation;

/// <summary>How one provider wants requests: what is generated for it, behind one face.</summary>
internal abstract class RequestForm
{
    /// <summary>All providers. A new one is a class and its line here.</summary>
    public static IReadOnlyList<RequestForm> All { get; } = [new SinchForm(), new GoogleForm(), new KaleyraForm()];

    /// <summary>What the provider is called on the command line.</summary>
    public abstract string Name { get; }

    /// <summary>What has to be known of the account, beside the event.</summary>
    public virtual IReadOnlyList<string> Settings => [];

    /// <summary>Whether a request goes to the provider's operation.</summary>
    /// <param name="method">Its method.</param>
    /// <param name="target">Its path and query.</param>
    /// <returns>The operation in words that hold no value; null if it goes elsewhere.</returns>
    public abstract string? Matches(string method, string target);

    /// <summary>Reads a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="result">What is wrong with it.</param>
    /// <returns>The event that it carries; null if it is not valid.</returns>
    public abstract MappingResult<OutboundEvent>? Read(RecordedRequest request, out ValidationResult result);

    /// <summary>Makes a request of an event.</summary>
    /// <param name="content">The event.</param>
    /// <param name="settings">What is known of the account: all of <see cref="Settings"/>.</param>
    public abstract MappingResult<WireRequest> Write(OutboundEvent content, IReadOnlyDictionary<string, string> settings);

    /// <summary>A request for the wire, which HTTP may not be able to carry.</summary>
    protected static MappingResult<WireRequest> OnWire(WireRequestResult written) => written.IsValid
        ? MappingResult.Mapped(written.Request)
        : MappingResult.Invalid<WireRequest>([.. written.Result.Violations.Select(violation => new MappingViolation(null, violation))]);
}

/// <summary>A provider with one operation.</summary>
/// <typeparam name="TRequest">The request of that operation.</typeparam>
internal abstract class RequestForm<TRequest> : RequestForm
    where TRequest : class, IHttpRequestModel<TRequest>
{
    /// <inheritdoc/>
    public override string? Matches(string method, string target) =>
        TRequest.Operation.Matches(method, target) ? $"{TRequest.Operation.Method} {TRequest.Operation.PathTemplate}" : null;

    /// <inheritdoc/>
    public override MappingResult<OutboundEvent>? Read(RecordedRequest request, out ValidationResult result)
    {
        TRequest? read = null;
        result = ValidationResult.Valid;
        _ = request switch
        {
            RecordedWire wire => HttpRequests.TryRead(wire.Wire, out read, out result),
            RecordedForm form => JsonModel.TryParse(form.Json, out read, out result),
            _ => throw new InvalidOperationException("there is nothing to read"),
        };
        return read is null ? null : EventOf(read);
    }

    /// <summary>The event that a request carries.</summary>
    protected abstract MappingResult<OutboundEvent> EventOf(TRequest request);
}

/// <summary>Sinch.</summary>
internal sealed class SinchForm : RequestForm<SendAgentEventRequest>
{
    /// <inheritdoc/>
    public override string Name => "sinch";

    /// <inheritdoc/>
    public override MappingResult<WireRequest> Write(OutboundEvent content, IReadOnlyDictionary<string, string> settings) =>
        SinchRequest.FromOutboundEvent(content).Then(request => OnWire(request.ToWireRequest()));

    /// <inheritdoc/>
    protected override MappingResult<OutboundEvent> EventOf(SendAgentEventRequest request) => request.ToOutboundEvent();
}

/// <summary>Google RCS Business Messaging.</summary>
internal sealed class GoogleForm : RequestForm<CreateAgentEventRequest>
{
    /// <inheritdoc/>
    public override string Name => "google";

    /// <inheritdoc/>
    public override MappingResult<WireRequest> Write(OutboundEvent content, IReadOnlyDictionary<string, string> settings) =>
        GoogleRequest.FromOutboundEvent(content).Then(request => OnWire(request.ToWireRequest()));

    /// <inheritdoc/>
    protected override MappingResult<OutboundEvent> EventOf(CreateAgentEventRequest request) => request.ToOutboundEvent();
}

/// <summary>Kaleyra, whose path names the account.</summary>
internal sealed class KaleyraForm : RequestForm<SendTypingIndicatorRequest>
{
    private const string Sid = "sid";

    /// <inheritdoc/>
    public override string Name => "kaleyra";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Settings => [Sid];

    /// <inheritdoc/>
    public override MappingResult<WireRequest> Write(OutboundEvent content, IReadOnlyDictionary<string, string> settings) =>
        KaleyraRequest.FromOutboundEvent(content, new KaleyraConnection { Sid = settings[Sid] }).Then(request => OnWire(request.ToWireRequest()));

    /// <inheritdoc/>
    protected override MappingResult<OutboundEvent> EventOf(SendTypingIndicatorRequest request) => request.ToOutboundEvent();
}
