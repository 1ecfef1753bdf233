package lab.cache;

import io.loadstone.cache.Tiled;
import io.loadstone.guarantees.cache.TiledGuarantees;

/// Judges your [MyTiled]. The laws are in [TiledGuarantees].
class MyTiledTest implements TiledGuarantees {

    @Override
    public Tiled tiled() {
        return new MyTiled();
    }
}
