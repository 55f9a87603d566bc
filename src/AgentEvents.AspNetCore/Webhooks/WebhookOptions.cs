namespace AgentEvents.AspNetCore;

/// <summary>How the deliveries of a webhook are taken. Prints nothing of itself.</summary>
/// <typeparam name="TContent">What the webhook brings.</typeparam>
public sealed class WebhookOptions<TContent>
    where TContent : class
{
    /// <summary>The key of the signatures. It must be set where the provider signs.</summary>
    public string? Key { get; set; }

    /// <summary>
    /// The token by which the provider activates the address; <see cref="Key"/> if null. It must be set where the provider sends one.
    /// </summary>
    public string? ActivationToken { get; set; }

    /// <summary>What handles a delivery; the <see cref="IWebhookHandler{TContent}"/> of the services if null.</summary>
    public Func<WebhookDelivery<TContent>, IServiceProvider, CancellationToken, Task>? Handler { get; set; }

    /// <summary>How many bytes a body may have; 256 KiB unless set. A longer one is answered with 413.</summary>
    public int MaxBodyBytes { get; set; } = 256 * 1024;

    /// <summary>How long a body may take to come; 10 seconds unless set. A slower one is answered with 408.</summary>
    public TimeSpan ReadTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// How long the handler may take; 30 seconds unless set. Afterwards its token is cancelled, and the delivery is answered so that it comes again.
    /// One that ends later all the same is known to have succeeded when it does.
    /// </summary>
    public TimeSpan HandlerTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How many deliveries may wait in a queue. Null, the default, for none: the handler runs before the answer. With a queue the answer comes at
    /// once, a delivery that finds it full is answered so that it comes again, and what waits is lost if the process dies.
    /// </summary>
    public int? QueueCapacity { get; set; }

    /// <summary>How many deliveries of the queue are handled at a time; 1, which keeps their order, unless set.</summary>
    public int QueueConcurrency { get; set; } = 1;

    /// <summary>How many times a delivery of the queue is handled at most; 5 unless set. One that failed so often is logged as lost.</summary>
    public int QueueAttempts { get; set; } = 5;

    /// <summary>How long to wait before a delivery of the queue is handled again; 1 second unless set, and twice as long each time.</summary>
    public TimeSpan QueueDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>The clock; that of the services, or the system's, if null.</summary>
    public TimeProvider? Clock { get; set; }
}
