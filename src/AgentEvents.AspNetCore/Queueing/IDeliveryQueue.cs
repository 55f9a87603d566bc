namespace AgentEvents.AspNetCore;

/// <summary>A queue, whatever it holds.</summary>
internal interface IDeliveryQueue
{
    /// <summary>Takes nothing more, and ends when everything is handled.</summary>
    /// <param name="cancellationToken">Ends the waiting: what is left is lost, and logged.</param>
    Task DrainAsync(CancellationToken cancellationToken);
}
